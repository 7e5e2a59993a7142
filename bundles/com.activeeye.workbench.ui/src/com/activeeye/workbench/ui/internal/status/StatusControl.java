package com.activeeye.workbench.ui.internal.status;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.status.StatusTexts.Who;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The part of the status line that always shows the environment, as whom one acts in it, and the ingestion. */
public final class StatusControl extends WorkbenchWindowControlContribution {
    private static final Texts TEXTS = Texts.beside(StatusControl.class);
    private static final int ENVIRONMENT_WIDTH = 490;
    private static final int INGESTION_WIDTH = 150;

    private final WorkbenchService service = WorkbenchService.get();
    private Runnable unsubscribe = () -> { };
    private CLabel environment;
    private CLabel ingestion;
    private Background asking;
    private Optional<Workbench> asked = Optional.empty();
    private long looks;
    private Who who = new Who.Asking();

    @Override
    protected Control createControl(Composite parent) {
        Composite body = Names.set(new Composite(parent, SWT.NONE), WidgetNames.STATUS);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(body);
        environment = label(body, WidgetNames.STATUS_ENVIRONMENT, ENVIRONMENT_WIDTH,
                UiIds.COMMAND_SWITCH_ENVIRONMENT);
        ingestion = label(body, WidgetNames.STATUS_INGESTION, INGESTION_WIDTH, UiIds.COMMAND_PAUSE_INGESTION);
        asking = Background.quiet(body);
        // Not while the window's parts are being made.
        Background.post(body.getDisplay(), () -> PlatformStatusLine.hide(getWorkbenchWindow()));
        Throttle throttle = new Throttle(body, this::show);
        unsubscribe = service.onChange(throttle::request);
        show();
        return body;
    }

    private static CLabel label(Composite body, String name, int width, String command) {
        CLabel label = Names.set(new CLabel(body, SWT.NONE), name);
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(label);
        label.setCursor(label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        label.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                Commands.run(command);
            }
        }));
        return label;
    }

    private void show() {
        Optional<Workbench> workbench = service.workbench();
        if (!workbench.equals(asked) || service.looks() != looks) {
            asked = workbench;
            looks = service.looks();
            who = new Who.Asking();
            asking.cancel();
            workbench.ifPresent(this::ask);
        }
        String text = StatusTexts.environment(service.state(), who);
        set(environment, text, text + "\n" + TEXTS.get("tip.environment", service.folder()));
        showIngestion(workbench);
    }

    private void showIngestion(Optional<Workbench> workbench) {
        Optional<IngestStatus> status = service.polling().status();
        Optional<Throwable> failure = service.polling().failure();
        boolean podSetUp = workbench.flatMap(open -> open.catalog().pod()).isPresent();
        String text = workbench.isEmpty() ? ""
                : StatusTexts.ingestion(podSetUp, service.isPaused(), failure.isPresent(), status);
        String details = StatusTexts.details(status, failure.map(Throwable::getMessage));
        set(ingestion, text, (details + "\n" + TEXTS.get("tip.ingestion")).strip());
    }

    private static void set(CLabel label, String text, String tip) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        if (!tip.equals(label.getToolTipText())) {
            label.setToolTipText(tip);
        }
    }

    private void ask(Workbench workbench) {
        asking.load(TEXTS.get("asking"), progress -> AwsFaults.call(TEXTS.get("asking"), progress,
                () -> workbench.sessions().whoAmI()), identity -> tell(new Who.Known(identity)),
                failure -> tell(new Who.NotLoggedIn(Problems.tell(failure))));
    }

    private void tell(Who answer) {
        who = answer;
        show();
    }

    @Override
    public boolean isDynamic() {
        return false;
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        super.dispose();
    }
}
