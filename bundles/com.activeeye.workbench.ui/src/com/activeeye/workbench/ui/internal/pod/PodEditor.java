package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.aws.pod.PodView;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.ShowPod;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Part;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RecordEditor;
import com.activeeye.workbench.ui.internal.common.Refreshable;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;

/** Shows what there is of the pod in AWS: topics per region, queue, dead-letter queue, and what is wrong with them. */
public final class PodEditor extends RecordEditor implements Refreshable {
    private static final Texts TEXTS = Texts.beside(PodEditor.class);

    private Optional<Pod> shown = Optional.empty();
    private Label state;
    private Label noTopics;
    private PodTable topics;
    private PodTable queues;
    private boolean begun;

    /** Opens the pod's editor, or looks again when it is open. On the UI thread. */
    public static void open() {
        Commands.page().ifPresent(page -> {
            try {
                if (page.openEditor(new PodInput(), UiIds.EDITOR_POD) instanceof PodEditor editor) {
                    editor.refresh();
                }
            } catch (PartInitException e) {
                Problems.show(Commands.shell(), TEXTS.get("editor.title"), e);
            }
        });
    }

    @Override
    protected void createForm(Composite body) {
        scrolledForm().setText(TEXTS.get("editor.title"));
        scrolledForm().setImage(Icons.image(Icons.POD));
        state = Names.set(getToolkit().createLabel(body, "", SWT.WRAP), WidgetNames.POD_STATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(state);
        Composite buttons = getToolkit().createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        button(buttons, "editor.refresh", WidgetNames.POD_REFRESH, this::refresh);
        button(buttons, "editor.setup", WidgetNames.POD_SET_UP, () -> Commands.run(UiIds.COMMAND_SET_UP_POD));
        Composite part = Part.create(getToolkit(), body, TEXTS.get("editor.topics"), 1);
        noTopics = getToolkit().createLabel(part, TEXTS.get("editor.no_topics"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).exclude(true).applyTo(noTopics);
        noTopics.setVisible(false);
        topics = new PodTable(part, WidgetNames.POD_TOPICS, TEXTS.get("topic.columns"));
        queues = new PodTable(Part.create(getToolkit(), body, TEXTS.get("editor.queues"), 1), WidgetNames.POD_QUEUES,
                TEXTS.get("queue.columns"));
    }

    private void button(Composite parent, String label, String name, Runnable action) {
        Button button = Names.set(getToolkit().createButton(parent, TEXTS.get(label), SWT.PUSH), name);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    @Override
    protected void follow() {
        Optional<Workbench> workbench = WorkbenchService.get().workbench();
        if (workbench.isEmpty()) {
            closeAsGone();
            return;
        }
        Optional<Pod> now = workbench.get().catalog().pod();
        if (!begun || !now.equals(shown)) {
            begun = true;
            shown = now;
            refresh();
        }
    }

    /** Looks at the pod in AWS again. On the UI thread. */
    @Override
    public void refresh() {
        clearFailure();
        if (shown.isEmpty()) {
            background().cancel();
            clear(TEXTS.get("editor.missing"));
            return;
        }
        clear(TEXTS.get("editor.loading"));
        Workbench workbench = WorkbenchService.get().require();
        background().load(TEXTS.get("editor.loading"), progress -> new ShowPod(workbench).run(progress), this::show,
                failure -> {
                    clear(about(shown.get()));
                    showFailure(failure);
                });
    }

    private void clear(String words) {
        state.setText(words);
        showNoTopics(false);
        topics.show(List.of());
        queues.show(List.of());
        scrolledForm().reflow(true);
    }

    private void show(PodView view) {
        String findings = view.findings().stream().map(Finding::text).collect(Collectors.joining("\n"));
        state.setText(about(view.pod()) + "\n" + (findings.isEmpty() ? TEXTS.get("editor.ok") : findings));
        showNoTopics(view.topics().isEmpty());
        topics.show(PodRow.topics(view));
        queues.show(PodRow.queues(view));
        scrolledForm().reflow(true);
    }

    private void showNoTopics(boolean none) {
        noTopics.setVisible(none);
        ((GridData) noTopics.getLayoutData()).exclude = !none;
    }

    private static String about(Pod pod) {
        return TEXTS.get("editor.about", pod.account().grouped(), pod.partition(), pod.homeRegion(),
                pod.profile().isEmpty() ? TEXTS.get("review.default") : pod.profile());
    }
}
