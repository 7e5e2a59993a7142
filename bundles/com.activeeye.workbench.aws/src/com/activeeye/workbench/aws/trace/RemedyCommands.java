package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Remedies as commands that can be typed. */
final class RemedyCommands {
    private RemedyCommands() {
    }

    static Optional<String> of(Remedy.Action action, ConnectorCredential credential,
            Function<UUID, String> connectorName) {
        String named = " --credential " + quoted(credential.displayName());
        return switch (action) {
            case Remedy.ApplyStep step -> own("apply" + named + " --step " + step.step().id());
            case Remedy.SetUpPod pod -> own("pod setup");
            case Remedy.AddConnector add -> own("connector add --name NAME --account " + add.account());
            case Remedy.EditConnector edit -> own("connector edit --name "
                    + quoted(connectorName.apply(edit.connector())) + " --account " + edit.account());
            case Remedy.EnableConnector enable -> own("connector enable --name "
                    + quoted(connectorName.apply(enable.connector())));
            case Remedy.SetAccess access -> own("access set --account " + access.account() + " --profile PROFILE");
            case Remedy.ReplaceCredential replace -> own("credential add --name NAME --bucket " + replace.bucket()
                    + " --bucket-account " + replace.account() + " --bucket-region " + replace.region());
            case Remedy.StartIngestion start -> own("ingest");
            case Remedy.RedriveDeadLetters redrive -> own("pod redrive");
            case Remedy.RunCommands run -> Optional.of(String.join("\n", run.commands()));
            case Remedy.WaitFor time -> Optional.empty();
            case Remedy.ByHand hand -> Optional.empty();
        };
    }

    private static Optional<String> own(String command) {
        return Optional.of("./workbench " + command);
    }

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
