package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import org.junit.jupiter.api.Test;

class AwsSessionsTest extends WithAwsWorld {
    @Test
    void tellsWhoTheDefaultIdentityIs() {
        Identity identity = world.sessions().whoAmI();
        assertThat(identity.account()).isEqualTo(world.account(Role.POD));
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::" + identity.account() + ":user/operator");
        assertThat(identity.partition()).isEqualTo("aws");
        assertThat(identity.name()).isEqualTo("user/operator");
    }

    @Test
    void actsInTheAccountThatIsAskedFor() {
        AccountId account = world.standalone();
        AwsSession session = world.sessions().operator(account);
        assertThat(session.identity().account()).isEqualTo(account);
        assertThat(world.sessions().operator(account)).isSameAs(session);
    }

    @Test
    void refusesAnIdentityOfAnotherAccountAndSaysHowToSetIt() {
        AccountId account = world.standalone();
        AccountId other = world.account(Role.MEMBER);
        world.catalog().setAccess(new Access(account, other.digits(), ""));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> world.sessions().operator(account));
        assertThat(told.kind()).isEqualTo(FaultKind.DENIED);
        assertThat(told).hasMessage("You act as arn:aws:iam::" + other + ":user/operator in account " + other
                + "; account " + account + " is needed.");
        assertThat(told.remedy()).contains("Set the access of account " + account);
    }

    @Test
    void followsAChangeOfAccess() {
        AccountId account = world.standalone();
        AwsSession before = world.sessions().operator(account);
        world.catalog().setAccess(new Access(account, account.digits(), ""));
        assertThat(world.sessions().operator(account)).isNotSameAs(before);
    }

    @Test
    void refusesAPodOfAnotherAccount() {
        Pod pod = new Pod(world.standalone(), "aws", "us-east-1", "", "https://queue");
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> world.sessions().pod(pod));
        assertThat(told.kind()).isEqualTo(FaultKind.DENIED);
        assertThat(told.remedy()).contains("Set the pod up again");
    }

    @Test
    void makesNewSessionsAfterInvalidationAndLetsOldOnesEndTheirWork() {
        AwsSession before = world.sessions().standard();
        before.identity();
        world.sessions().invalidate();
        assertThat(world.sessions().standard()).isNotSameAs(before);
        assertThat(before.s3("us-east-1").listBuckets().buckets()).isNotNull();
    }

    @Test
    void tellsAKeyThatAwsDoesNotKnow() {
        world.sandbox().faults().denyAccessKey(world.sandbox().podAccount().accessKeyId());
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> world.sessions().whoAmI());
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
        assertThat(told).hasMessageContaining("does not know the access key");
    }

    @Test
    void triesAgainWhenThrottledAndTellsWhenThatDoesNotHelp() {
        world.sandbox().faults().throttle("sts", "GetCallerIdentity", 2);
        assertThat(world.sessions().whoAmI().account()).isEqualTo(world.account(Role.POD));
        world.sessions().invalidate();
        world.sandbox().faults().throttle("sts", "GetCallerIdentity", 3);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> world.sessions().whoAmI());
        assertThat(told.kind()).isEqualTo(FaultKind.THROTTLED);
    }
}
