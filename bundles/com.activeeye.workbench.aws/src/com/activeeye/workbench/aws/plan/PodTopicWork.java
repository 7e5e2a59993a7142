package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.pod.PodComparison;
import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** The pod's topics and queues, which are our own: that the bucket may publish, and that the queue hears of it. */
final class PodTopicWork implements StepWork {
    private final PlanContext context;
    private final Pod pod;

    PodTopicWork(PlanContext context, Pod pod) {
        this.context = context;
        this.pod = pod;
    }

    @Override
    public StepKind kind() {
        return StepKind.POD_TOPIC;
    }

    @Override
    public String subject() {
        return Pod.TOPIC_NAME;
    }

    @Override
    public AccountId account() {
        return pod.account();
    }

    @Override
    public List<String> actions() {
        return List.of("sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:CreateTopic",
                "sns:SetTopicAttributes", "sns:Subscribe", "sns:Unsubscribe", "sns:GetSubscriptionAttributes",
                "sns:SetSubscriptionAttributes", "sns:DeleteTopic", "sqs:GetQueueUrl", "sqs:GetQueueAttributes",
                "sqs:CreateQueue", "sqs:SetQueueAttributes");
    }

    @Override
    public AwsSession session() {
        return context.sessions().pod(pod);
    }

    private List<ConnectorCredential> credentials() {
        return context.catalog().credentials().all();
    }

    @Override
    public Seen see(Progress progress) {
        PodComparison comparison = setup().compare(session(), pod, credentials(), progress);
        return comparison.differences().isEmpty()
                ? new Seen(Verdict.NOTHING_TO_DO, comparison.before(), comparison.before(), "", List.of())
                : Seen.of(comparison.before(), comparison.wanted(), comparison.differences());
    }

    private PodSetup setup() {
        return new PodSetup(context.log(), context.pause());
    }

    @Override
    public void make(Seen seen, StackListener listener, Progress progress) {
        setup().sync(session(), pod, credentials(), progress);
    }

    @Override
    public void restore(String before, StackListener listener, Progress progress) {
        setup().restore(session(), pod, credentials(), before, progress);
    }
}
