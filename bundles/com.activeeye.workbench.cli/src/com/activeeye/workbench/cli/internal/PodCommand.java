package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.pod.PodView;
import com.activeeye.workbench.aws.pod.TopicView;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.operations.RedriveDeadLetters;
import com.activeeye.workbench.operations.SetUpPod;
import com.activeeye.workbench.operations.ShowPod;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pod. */
@Command(name = "pod", subcommands = {PodCommand.SetUp.class, PodCommand.Show.class,
    PodCommand.Redrive.class})
final class PodCommand extends GroupCommand {

    private static JsonObject json(Pod pod) {
        JsonObject object = new JsonObject();
        object.addProperty("account", pod.account().digits());
        object.addProperty("partition", pod.partition());
        object.addProperty("homeRegion", pod.homeRegion());
        object.addProperty("profile", pod.profile());
        object.addProperty("queueUrl", pod.queueUrl());
        return object;
    }

    /** Sets up the pod, or brings it up to date. */
    @Command(name = "setup")
    static final class SetUp extends WorkbenchCommand {
        @Option(names = "--region", paramLabel = "R", defaultValue = "")
        private String region;
        @Option(names = "--profile", paramLabel = "P", defaultValue = "")
        private String profile;

        @Override
        int run(Workbench workbench, Console console) {
            Pod pod = new SetUpPod(workbench).run(profile, region, console);
            console.say(CliTexts.get("pod.set_up", pod.account().digits(), pod.homeRegion()));
            console.answer(json(pod));
            return Cli.DONE;
        }
    }

    /** Puts the dead letters back on the queue. */
    @Command(name = "redrive")
    static final class Redrive extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            new RedriveDeadLetters(workbench).run(console);
            console.say(CliTexts.get("pod.redriven"));
            console.answer(new JsonObject());
            return Cli.DONE;
        }
    }

    /** Shows what there is of the pod. */
    @Command(name = "show")
    static final class Show extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            PodView view = new ShowPod(workbench).run(console);
            console.say(CliTexts.get("pod.show", view.pod().account().digits(), view.pod().homeRegion()));
            console.say(CliTexts.get("pod.queue", view.queue().name(), Long.toString(view.queue().waiting()),
                    Long.toString(view.deadLetters().waiting())));
            view.topics().forEach(topic -> console.say(CliTexts.get("pod.topic", topic.region(), topic.arn())));
            view.findings().forEach(finding -> console.say(finding.text()));
            console.answer(json(view));
            return view.findings().isEmpty() ? Cli.DONE : Cli.FAILED;
        }

        private static JsonObject json(PodView view) {
            JsonObject object = PodCommand.json(view.pod());
            object.addProperty("messagesWaiting", view.queue().waiting());
            object.addProperty("deadLetters", view.deadLetters().waiting());
            JsonArray topics = new JsonArray();
            view.topics().stream().map(TopicView::arn).forEach(topics::add);
            object.add("topics", topics);
            JsonArray findings = new JsonArray();
            view.findings().forEach(finding -> findings.add(finding.text()));
            object.add("findings", findings);
            return object;
        }
    }
}
