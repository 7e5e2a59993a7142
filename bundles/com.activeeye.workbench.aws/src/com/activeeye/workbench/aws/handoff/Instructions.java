package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.handoff.Page.Block;
import com.activeeye.workbench.aws.handoff.Page.Code;
import com.activeeye.workbench.aws.handoff.Page.Heading;
import com.activeeye.workbench.aws.handoff.Page.Link;
import com.activeeye.workbench.aws.handoff.Page.Paragraph;
import com.activeeye.workbench.aws.handoff.Page.Steps;
import com.activeeye.workbench.aws.handoff.Page.Values;
import com.activeeye.workbench.aws.handoff.Page.Warning;
import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.plan.DecryptStatements;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The guide's steps in the customer's account, with the recorded values in their places. */
final class Instructions {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final HandOff handOff;
    private final ConnectorCredential credential;
    private final List<Block> blocks = new ArrayList<>();

    private Instructions(HandOff handOff) {
        this.handOff = handOff;
        this.credential = handOff.credential();
    }

    static Page of(HandOff handOff) {
        Instructions instructions = new Instructions(handOff);
        instructions.introduction();
        instructions.stack();
        instructions.keys();
        instructions.notification();
        instructions.end();
        return new Page(text("page.title", instructions.credential.bucketName()), instructions.blocks);
    }

    private static String text(String key, Object... values) {
        return HandOffTexts.get(key, values);
    }

    private void section(String key) {
        long earlier = blocks.stream().filter(Heading.class::isInstance).count();
        add(new Heading((earlier + 1) + ". " + text(key)));
    }

    private void add(Block block) {
        blocks.add(block);
    }

    /** The steps that the texts have under a key, {@code key.1} and on. */
    private void steps(String key, int count, Object... values) {
        add(new Steps(IntStream.rangeClosed(1, count).mapToObj(i -> text(key + "." + i, values)).toList()));
    }

    private void introduction() {
        add(new Paragraph(text("page.introduction", credential.bucketName(), credential.bucketAccount().digits())));
        Map<String, String> values = new LinkedHashMap<>();
        values.put(text("value.bucket"), credential.bucketName());
        values.put(text("value.account"), credential.bucketAccount().digits());
        values.put(text("value.region"), credential.bucketRegion());
        values.put(text("value.topic"), handOff.topicArn());
        values.put(text("value.pod"), handOff.podAccount());
        values.put(text("value.external_id"), credential.externalId());
        add(new Values(values));
        add(new Paragraph(text("page.external_id")));
    }

    private void stack() {
        section("page.stack");
        StackNames names = handOff.stack().names();
        add(new Paragraph(text("page.stack.why", names.role(), credential.bucketName(), handOff.podAccount())));
        if (handOff.templateUrl().isPresent()) {
            add(new Link(text("page.stack.link"), QuickCreateLink.write(handOff).strip()));
            add(new Paragraph(text("page.stack.or")));
            steps("page.stack.url", 3, handOff.templateUrl().get(), names.stack(), credential.bucketRegion());
        } else {
            steps("page.stack.file", 3, HandOffFormat.TEMPLATE.fileName(handOff), names.stack(),
                    credential.bucketRegion());
        }
        add(new Paragraph(text("page.stack.parameters")));
        add(new Values(handOff.parameters()));
        steps("page.stack.end", 3);
    }

    private void keys() {
        LogKeys keys = handOff.keys();
        if (keys.known() && keys.arns().isEmpty()) {
            return;
        }
        section("page.key");
        if (!keys.known()) {
            add(new Paragraph(text("page.key.unknown")));
        }
        List<String> arns = keys.arns().isEmpty() ? List.of("KMSKEYARN") : keys.arns();
        add(new Paragraph(text("page.key.policy", handOff.stack().names().policy())));
        add(new Code("json", GSON.toJson(DecryptStatements.readPolicy(arns))));
        for (String arn : arns) {
            steps("page.key.steps", 3, arn);
            add(new Code("json", GSON.toJson(DecryptStatements.keyPolicy(handOff.roleArn()))));
        }
        add(new Warning(text("page.key.wait", handOff.roleArn())));
    }

    private void notification() {
        section("page.notification");
        for (NotificationRule rule : handOff.rules()) {
            List<String> steps = new ArrayList<>();
            steps.add(text("page.notification.open", credential.bucketName()));
            steps.add(text("page.notification.name", rule.name()));
            if (!rule.prefix().isEmpty()) {
                steps.add(text("page.notification.prefix", rule.prefix()));
            }
            steps.add(text("page.notification.events"));
            steps.add(text("page.notification.topic", rule.destination()));
            add(new Steps(steps));
        }
        add(new Warning(text("page.notification.overlap")));
    }

    private void end() {
        section("page.end");
        add(new Paragraph(text("page.end.tell", handOff.roleArn())));
        add(new Paragraph(text("page.end.undo", handOff.stack().names().stack())));
    }
}
