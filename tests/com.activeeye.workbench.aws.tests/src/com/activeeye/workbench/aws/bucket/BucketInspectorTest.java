package com.activeeye.workbench.aws.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.bucket.BucketInspection.Standing;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import org.junit.jupiter.api.Test;

class BucketInspectorTest extends WithAwsWorld {
    private BucketInspection inspect(ConnectorCredential credential) {
        return BucketInspector.inspect(world.operator(), credential, Progress.NONE);
    }

    @Test
    void findsABucketThatFits() {
        BucketInspection inspection = inspect(world.withBucket(world.credential("my-logs", "eu-west-1")));
        assertThat(inspection.fits()).isTrue();
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.region()).isEqualTo("eu-west-1");
        assertThat(inspection.encryption().usesOwnKey()).isFalse();
    }

    @Test
    void tellsTheKeyOfABucket() {
        BucketInspection inspection = inspect(world.credential("fabrikam-cloudtrail", "eu-west-1"));
        assertThat(inspection.fits()).isTrue();
        assertThat(inspection.encryption().algorithm()).isEqualTo("aws:kms");
        assertThat(inspection.encryption().keyArn()).startsWith("arn:aws:kms:eu-west-1:" + world.standalone());
        assertThat(inspection.encryption().usesOwnKey()).isTrue();
    }

    @Test
    void tellsABucketThatDoesNotExist() {
        BucketInspection inspection = inspect(world.credential("no-such-logs", "eu-west-1"));
        assertThat(inspection.standing()).isEqualTo(Standing.MISSING);
        assertThat(inspection.findings().getFirst().text()).startsWith("The bucket no-such-logs does not exist.");
    }

    @Test
    void tellsABucketOfAnotherAccount() {
        world.withBucket(ConnectorCredential.create("Other", "others-logs", world.account(Role.LOG_ARCHIVE),
                "us-east-1"));
        BucketInspection inspection = inspect(world.credential("others-logs", "us-east-1"));
        assertThat(inspection.standing()).isEqualTo(Standing.OTHER_ACCOUNT);
        assertThat(inspection.findings().getFirst().text())
                .startsWith("The bucket others-logs belongs to another account than " + world.standalone());
    }

    @Test
    void tellsABucketOfAnotherRegion() {
        world.withBucket(world.credential("far-logs", "eu-west-1"));
        BucketInspection inspection = inspect(world.credential("far-logs", "us-east-1"));
        assertThat(inspection.standing()).isEqualTo(Standing.OTHER_REGION);
        assertThat(inspection.region()).isEqualTo("eu-west-1");
        assertThat(inspection.findings().getFirst().text())
                .startsWith("The bucket far-logs lies in eu-west-1, not us-east-1.");
    }

    @Test
    void tellsABucketThatOneMayNotLookAt() {
        ConnectorCredential credential = world.withBucket(world.credential("closed-logs", "eu-west-1"));
        world.sandbox().faults().denyResource("arn:aws:s3:::closed-logs");
        BucketInspection inspection = inspect(credential);
        assertThat(inspection.standing()).isEqualTo(Standing.DENIED);
        assertThat(inspection.findings().getFirst().text()).contains("may not look at the bucket closed-logs");
    }

    @Test
    void doesNotTakeAnUnknownKeyForADeniedBucket() {
        ConnectorCredential credential = world.credential("my-logs", "eu-west-1");
        world.operator();
        world.sandbox().faults().denyAccessKey(world.sandbox().account(world.standalone().digits()).accessKeyId());
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> inspect(credential));
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
    }
}
