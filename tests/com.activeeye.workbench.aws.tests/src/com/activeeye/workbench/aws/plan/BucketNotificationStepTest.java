package com.activeeye.workbench.aws.plan;

class BucketNotificationStepTest extends StepContract {
    @Override
    StepKind kind() {
        return StepKind.BUCKET_NOTIFICATION;
    }

    @Override
    void prepare() {
        // Nothing has to be there.
    }

    @Override
    String own() {
        return world().notification().topicConfigurations().toString();
    }

    @Override
    void foreign() {
        world().foreignRule("Theirs", "s3:ObjectRemoved:*", "a/");
    }

    @Override
    String others() {
        var all = world().notification();
        return "" + all.queueConfigurations() + all.lambdaFunctionConfigurations() + all.eventBridgeConfiguration();
    }

    @Override
    String deniedAction() {
        return "s3:PutBucketNotification";
    }

    @Override
    String doneBefore() {
        return "";
    }

    @Override
    void meddle() {
        world().foreignRule("Meddled", "s3:ObjectRemoved:Delete", "b/");
    }
}
