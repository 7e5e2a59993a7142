package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Shows what a bucket notifies now and what it will notify. */
public final class NotificationPanel {
    private static final Texts TEXTS = Texts.beside(NotificationPanel.class);

    private final Workbench workbench;
    private final Supplier<ConnectorCredential> credential;
    private final Runnable changed;
    private final Composite body;
    private final Label summary;
    private final Label nowTitle;
    private final RulesTable now;
    private final Label eventBridge;
    private final Label wantedTitle;
    private final RulesTable wanted;
    private final Label problem;
    private final Button retry;
    private final Background background;
    private Optional<NotificationModel> model = Optional.empty();

    /**
     * A panel that shows nothing yet.
     *
     * @param parent where it is put
     * @param workbench reaches the bucket
     * @param credential gives the credential of the bucket
     * @param changed is called when something else is known
     */
    public NotificationPanel(Composite parent, Workbench workbench, Supplier<ConnectorCredential> credential,
            Runnable changed) {
        this.workbench = workbench;
        this.credential = credential;
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 5).applyTo(body);
        summary = label("");
        summary.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        problem = Names.set(label(""), WidgetNames.NOTIFICATION_PROBLEM);
        retry = Names.set(new Button(body, SWT.PUSH), WidgetNames.NOTIFICATION_RETRY);
        retry.setText(TEXTS.get("panel.again"));
        retry.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> load()));
        GridDataFactory.swtDefaults().applyTo(retry);
        nowTitle = label(TEXTS.get("panel.now"));
        now = new RulesTable(body, WidgetNames.NOTIFICATION_NOW);
        eventBridge = Names.set(label(""), WidgetNames.NOTIFICATION_EVENT_BRIDGE);
        wantedTitle = label(TEXTS.get("panel.wanted"));
        wanted = new RulesTable(body, WidgetNames.NOTIFICATION_WANTED);
        background = new Background(body);
    }

    private Label label(String text) {
        Label label = new Label(body, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** The panel. */
    public Composite control() {
        return body;
    }

    /** Looks at the bucket. */
    public void load() {
        model = Optional.empty();
        show(TEXTS.get("panel.loading"), "");
        now.show(List.of());
        wanted.show(List.of());
        eventBridge.setText("");
        changed.run();
        ConnectorCredential of = credential.get();
        background.load(TEXTS.get("panel.loading"), progress -> NotificationModel.of(
                Notifications.of(workbench, of).observe(progress)), this::show,
                failure -> failed(Problems.tell(failure)));
    }

    private void show(NotificationModel observed) {
        model = Optional.of(observed);
        now.show(observed.now());
        wanted.show(observed.afterwards());
        eventBridge.setText(observed.eventBridgeText());
        show(observed.canPut() ? observed.summary() : "", observed.problem());
        changed.run();
    }

    /** Shows why something failed, with a way to try again. */
    public void failed(String why) {
        show("", why);
        changed.run();
    }

    private void show(String text, String trouble) {
        put(summary, text);
        put(problem, trouble);
        ErrorColor.on(problem);
        // An empty table of a bucket that could not be looked at would say that it has none.
        boolean known = trouble.isEmpty() || model.isPresent();
        boolean hidesFocus = !known && now.control().isFocusControl();
        visible(nowTitle, known);
        visible(now.control(), known);
        visible(eventBridge, known);
        visible(wantedTitle, trouble.isEmpty());
        visible(wanted.control(), trouble.isEmpty());
        visible(retry, !trouble.isEmpty());
        body.layout(true, true);
        if (hidesFocus) {
            retry.setFocus();
        }
    }

    private static void put(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        visible(label, !text.isEmpty());
    }

    private static void visible(Control control, boolean on) {
        control.setVisible(on);
        ((GridData) control.getLayoutData()).exclude = !on;
    }

    /** What is known of the bucket; empty while it is looked at, or when that failed. */
    public Optional<NotificationModel> model() {
        return model;
    }

    /** Puts the focus where something can be done. */
    public void setFocus() {
        if (retry.isVisible()) {
            retry.setFocus();
        } else {
            now.control().setFocus();
        }
    }
}
