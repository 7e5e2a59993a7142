package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationState;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** The bucket's event notification (the guide, "Create an S3 Bucket Event Notification"). */
final class NotificationWork implements StepWork {
    private final PlanContext context;
    private final ConnectorCredential credential;

    NotificationWork(PlanContext context, ConnectorCredential credential) {
        this.context = context;
        this.credential = credential;
    }

    @Override
    public StepKind kind() {
        return StepKind.BUCKET_NOTIFICATION;
    }

    @Override
    public String subject() {
        return credential.bucketName();
    }

    @Override
    public AccountId account() {
        return credential.bucketAccount();
    }

    @Override
    public List<String> actions() {
        return List.of("s3:GetBucketNotification", "s3:PutBucketNotification");
    }

    @Override
    public AwsSession session() {
        return context.sessions().operator(account());
    }

    private BucketNotification notification() {
        return new BucketNotification(session(), credential, context.log(), context.pause());
    }

    @Override
    public Seen see(Progress progress) {
        NotificationState state = notification().observe(progress);
        String before = state.text();
        if (state.isAsWanted()) {
            return new Seen(Verdict.NOTHING_TO_DO, before, before, "", List.of());
        }
        Seen seen = Seen.of(before, state.wantedText(), List.of());
        return state.obstacles().isEmpty() ? seen : seen.blocked(notification().explain(state));
    }

    @Override
    public void make(Seen seen, StackListener listener, Progress progress) {
        notification().put(progress);
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        notification().restore(before, progress);
    }
}
