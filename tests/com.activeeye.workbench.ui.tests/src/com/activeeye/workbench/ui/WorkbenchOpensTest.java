package com.activeeye.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The first thing that anybody sees: one window, on the connectors. */
class WorkbenchOpensTest {

    @Test
    void onTheConnectorsPerspective() {
        assertThat(inWindow(window -> window.getActivePage().getPerspective().getId()))
                .isEqualTo("com.activeeye.workbench.ui.perspective.connectors");
    }

    @Test
    void underItsName() {
        assertThat(inWindow(window -> window.getShell().getText())).endsWith("ActiveEye Workbench");
    }

    private static String inWindow(Function<IWorkbenchWindow, String> question) {
        AtomicReference<String> answer = new AtomicReference<>();
        Display.getDefault().syncExec(
                () -> answer.set(question.apply(PlatformUI.getWorkbench().getWorkbenchWindows()[0])));
        return answer.get();
    }
}
