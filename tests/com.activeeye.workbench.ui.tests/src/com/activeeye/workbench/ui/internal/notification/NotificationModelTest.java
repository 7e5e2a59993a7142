package com.activeeye.workbench.ui.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.notification.NotificationRule.Kind;
import com.activeeye.workbench.ui.internal.notification.NotificationModel.Mark;
import com.activeeye.workbench.ui.internal.notification.NotificationModel.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationModelTest {
    private static final NotificationRule WANTED = new NotificationRule(BucketNotification.NAME, Kind.TOPIC,
            "arn:aws:sns:us-east-1:1:topic", BucketNotification.EVENTS, "", "");
    private static final NotificationRule OTHER = new NotificationRule("thumbnails", Kind.FUNCTION,
            "arn:aws:lambda:us-east-1:1:function:x", List.of("s3:ObjectRemoved:*"), "images/", ".png");
    private static final NotificationRule OBSTACLE = new NotificationRule("", Kind.QUEUE,
            "arn:aws:sqs:us-east-1:1:q", List.of("s3:ObjectCreated:Put"), "", "");

    private static NotificationModel model(List<NotificationRule> rules, Optional<NotificationRule> ours,
            List<NotificationRule> obstacles, boolean asWanted) {
        return new NotificationModel(rules, ours, WANTED, obstacles, true, asWanted);
    }

    @Test
    void addsOursBesideThoseOfOthers() {
        NotificationModel model = model(List.of(OTHER), Optional.empty(), List.of(), false);
        assertThat(model.afterwards()).containsExactly(new Row(OTHER, Mark.OTHER), new Row(WANTED, Mark.OURS));
        assertThat(model.canPut()).isTrue();
        assertThat(model.problem()).isEmpty();
        assertThat(model.summary()).contains("beside the one");
        assertThat(model.now().get(0).cells()).containsExactly("thumbnails", "Lambda function",
                "s3:ObjectRemoved:*", "beginning with images/, ending with .png", OTHER.destination());
        assertThat(model.eventBridgeText()).contains("stays on");
    }

    @Test
    void replacesOursForAnotherTopic() {
        NotificationRule old = new NotificationRule(WANTED.name(), Kind.TOPIC, "arn:old", WANTED.events(), "", "");
        NotificationModel model = model(List.of(old, OTHER), Optional.of(old), List.of(), false);
        assertThat(model.now()).containsExactly(new Row(old, Mark.OURS), new Row(OTHER, Mark.OTHER));
        assertThat(model.afterwards()).containsExactly(new Row(OTHER, Mark.OTHER), new Row(WANTED, Mark.OURS));
        assertThat(model.summary()).contains("replaced");
    }

    @Test
    void changesNothingThatIsRight() {
        NotificationModel model = model(List.of(WANTED), Optional.of(WANTED), List.of(), true);
        assertThat(model.afterwards()).isEqualTo(model.now());
        assertThat(model.summary()).contains("nothing will be changed");
    }

    @Test
    void namesTheRuleThatItCollidesWithAndTheWaysOut() {
        NotificationModel model = model(List.of(OBSTACLE), Optional.empty(), List.of(OBSTACLE), false);
        assertThat(model.canPut()).isFalse();
        assertThat(model.now().get(0).mark()).isEqualTo(Mark.OBSTACLE);
        assertThat(model.problem()).contains("(no name)", OBSTACLE.destination(), "s3:ObjectCreated:Put",
                "EventBridge");
    }
}
