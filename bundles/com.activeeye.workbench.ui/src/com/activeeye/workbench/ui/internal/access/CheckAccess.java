package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.aws.session.AwsEnvironment;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Identity;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import java.util.Optional;

/** Tries, before an access is recorded, as whom it acts. */
final class CheckAccess {
    private static final Texts TEXTS = Texts.beside(CheckAccess.class);

    private CheckAccess() {
    }

    /** As whom and where the operator would act, one sentence. */
    static String run(Workbench workbench, Access access, Progress progress) {
        AwsEnvironment environment = workbench.sessions().environment();
        try (AwsSession session = new AwsSession(environment,
                environment.operator(access.account(), Optional.of(access)), access.profile())) {
            Identity identity = AwsFaults.call(TEXTS.get("check.doing"), progress, session::identity);
            return TEXTS.get(identity.account().equals(access.account()) ? "check.right" : "check.wrong",
                    identity.arn(), identity.account().grouped());
        }
    }
}
