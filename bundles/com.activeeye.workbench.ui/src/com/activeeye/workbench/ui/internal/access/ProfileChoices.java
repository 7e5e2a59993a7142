package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.aws.session.ProfileEnvironment;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Choices;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Combo;

/** Offers the profiles by which accounts are reached: those of {@code ~/.aws}, or the sandbox's accounts. */
public final class ProfileChoices {
    private ProfileChoices() {
    }

    /**
     * Fills a combo with the profiles of a workbench's environment, once they have been read.
     *
     * @param combo the combo; what is typed in it stays
     * @param background reads them
     * @param workbench whose environment counts
     */
    public static void fill(Combo combo, Background background, Workbench workbench) {
        fill(combo, background, () -> workbench.sandbox().map(sandbox -> sandbox.accounts().stream()
                .map(SandboxAccount::name).toList()).orElseGet(() -> names(workbench.environment())));
    }

    /** Fills a combo with the profiles of {@code ~/.aws}, once they have been read. */
    public static void fill(Combo combo, Background background) {
        fill(combo, background, () -> names(EnvironmentId.AWS));
    }

    private static void fill(Combo combo, Background background, Supplier<List<String>> names) {
        Choices.propose(combo, () -> List.of(combo.getItems()));
        background.load("~/.aws", progress -> names.get(), found -> {
            String typed = combo.getText();
            combo.setItems(found.toArray(String[]::new));
            combo.setText(typed);
        }, Problems::log);
    }

    private static List<String> names(EnvironmentId environment) {
        return new ProfileEnvironment(environment).profileNames();
    }
}
