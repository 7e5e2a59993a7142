package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.monitor.EventDetail;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.onboard.VerifyModel.Check;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Waits for the first event, check by check, and shows it (the guide, "Verifying ActiveEye Event Ingestion"). */
final class VerifyPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(VerifyPage.class);
    private static final int LOOK_MILLIS = 1_000;

    private final Workbench workbench;
    private final OnboardModel model;
    private Label done;
    private Table checks;
    private Label broken;
    private Button resume;
    private EventDetail event;
    private Background background;
    private VerifyModel verified = VerifyModel.OPEN;

    VerifyPage(Workbench workbench, OnboardModel model) {
        super("verify", TEXTS.get("verify.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("verify.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 6).applyTo(body);
        done = Names.set(new Label(body, SWT.WRAP), WidgetNames.ONBOARD_RESULT);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(done);
        checks = Names.set(new Table(body, SWT.BORDER | SWT.FULL_SELECTION), WidgetNames.ONBOARD_CHECKS);
        new TableColumn(checks, SWT.NONE).setWidth(200);
        new TableColumn(checks, SWT.NONE).setWidth(520);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, 4 * checks.getItemHeight() + 8).applyTo(checks);
        broken = Names.set(new Label(body, SWT.WRAP), WidgetNames.ONBOARD_BROKEN);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).exclude(true).applyTo(broken);
        resume = Names.set(new Button(body, SWT.PUSH), WidgetNames.ONBOARD_RESUME);
        resume.setText(TEXTS.get("verify.resume"));
        resume.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                pressed -> Commands.run(UiIds.COMMAND_PAUSE_INGESTION)));
        GridDataFactory.swtDefaults().exclude(true).applyTo(resume);
        resume.setVisible(false);
        event = new EventDetail(body);
        Names.set(event.control(), WidgetNames.ONBOARD_FIRST_EVENT);
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 150).applyTo(event.control());
        background = new Background(body);
        setControl(body);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            done.setText(String.join("\n", model.results()).replace("&", "&&"));
            verified = VerifyModel.OPEN;
            ((Composite) getControl()).layout(true, true);
            show();
            checks.setFocus();
            checks.deselectAll();
            look();
        } else if (background != null) {
            background.cancel();
        }
    }

    private void look() {
        if (getControl().isDisposed() || !getControl().isVisible()) {
            return;
        }
        VerifyModel before = verified;
        background.load(TEXTS.get("verify.looking"),
                progress -> new FirstEvent(workbench, model, before).look(progress), this::found, failure -> {
                    setMessage(Problems.tell(failure), IMessageProvider.WARNING);
                    again();
                });
    }

    private void found(VerifyModel now) {
        verified = now;
        show();
        if (now.isDone()) {
            now.event().ifPresent(first -> event.show(first, workbench.events().reader()));
        } else {
            again();
        }
    }

    private void again() {
        getControl().getDisplay().timerExec(LOOK_MILLIS, this::look);
    }

    private void show() {
        List<Check> lines = verified.checks();
        checks.setItemCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            TableItem item = checks.getItem(i);
            item.setText(new String[] {lines.get(i).name(), SafeText.cell(lines.get(i).words())});
            item.setImage(0, icon(lines.get(i)));
        }
        boolean paused = WorkbenchService.get().isPaused() && !verified.isDone();
        resume.setVisible(paused);
        GridDataFactory.swtDefaults().exclude(!paused).applyTo(resume);
        event.control().setVisible(verified.isDone());
        broken.setText(SafeText.lines(verified.broken().orElse("")).replace("&", "&&"));
        broken.setVisible(verified.broken().isPresent());
        ((GridData) broken.getLayoutData()).exclude = verified.broken().isEmpty();
        ErrorColor.on(broken);
        resume.getParent().layout(true, true);
        verified.broken().ifPresentOrElse(words -> setMessage(TEXTS.get("verify.broken"), IMessageProvider.WARNING),
                () -> setMessage(TEXTS.get(verified.isDone() ? "verify.done" : paused ? "verify.paused"
                        : "verify.waiting"), verified.isDone() ? IMessageProvider.INFORMATION
                        : IMessageProvider.NONE));
        updateButtons();
    }

    private static Image icon(Check check) {
        return Icons.image(switch (check.state()) {
            case OPEN -> Icons.CHECK_OPEN;
            case OK -> Icons.CHECK_OK;
            case BROKEN -> Icons.CHECK_BROKEN;
        });
    }
}
