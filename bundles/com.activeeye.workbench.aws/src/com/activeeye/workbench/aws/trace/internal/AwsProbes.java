package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.Probe;
import java.util.List;

/** The probes of all hops that AWS alone can prove. */
public final class AwsProbes {
    private AwsProbes() {
    }

    /** One probe per hop. */
    public static List<Probe> all() {
        return List.of(new OperatorProbe(), new PodProbe(), new TrailProbe(), new TrailLoggingProbe(),
                new TrailDeliveryProbe(), new BucketProbe(), new LogFilesProbe(), new KeyProbe(), new StackProbe(),
                new StackParametersProbe(), new RoleProbe(), new ReadPolicyProbe(), new TrustProbe(),
                new TrustConditionProbe(), new ReadProbe(), new DecryptProbe(), new NotificationProbe(),
                new TopicProbe(), new SubscriptionProbe(), new QueueProbe(), new DeadLettersProbe());
    }
}
