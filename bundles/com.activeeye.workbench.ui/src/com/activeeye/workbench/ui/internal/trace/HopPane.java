package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;

/** What is known of the selected hop: its meaning, what mends it with a button for each, and the evidence. */
final class HopPane {
    private static final int MARGIN = 6;

    private final Composite body;
    private final Label title;
    private final Composite remedies;
    private final StyledText text;
    private final Consumer<Remedy> mend;
    private Optional<HopResult> shown = Optional.empty();

    /**
     * A pane without a hop.
     *
     * @param parent where it is put
     * @param mend opens what a remedy names
     */
    HopPane(Composite parent, Consumer<Remedy> mend) {
        this.mend = mend;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 0).spacing(0, MARGIN).applyTo(body);
        title = Names.set(new Label(body, SWT.WRAP), WidgetNames.TRACE_HOP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
        remedies = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(remedies);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(remedies);
        text = Names.set(new StyledText(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WidgetNames.TRACE_EVIDENCE);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        KeysLeadOn.from(text);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(text);
    }

    /** Shows the selected hop; what is shown already stays as it is, with its scroll position and selection. */
    void show(TraceModel model) {
        HopResult result = model.result();
        if (shown.filter(result::equals).isPresent()) {
            return;
        }
        boolean hadFocus = isFocusIn(remedies);
        shown = Optional.of(result);
        title.setText(model.title().replace("&", "&&"));
        showRemedies(result.remedies());
        showText(model.sections());
        body.layout(true, true);
        if (hadFocus && !isFocusIn(body)) {
            text.setFocus();
        }
    }

    private static boolean isFocusIn(Composite parent) {
        for (Control at = parent.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    private void showRemedies(List<Remedy> all) {
        for (Control old : remedies.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < all.size(); i++) {
            Remedy remedy = all.get(i);
            Label words = new Label(remedies, SWT.WRAP);
            words.setText(SafeText.lines(remedy.words()).replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(words);
            String name = WidgetNames.TRACE_REMEDY + "." + i;
            RemedyOpener.label(remedy.action()).ifPresent(label -> {
                Button button = Names.set(new Button(remedies, SWT.PUSH), name);
                button.setText(label);
                button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> mend.accept(remedy)));
                GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
            });
        }
        ((GridData) remedies.getLayoutData()).exclude = all.isEmpty();
        remedies.setVisible(!all.isEmpty());
    }

    private void showText(List<TraceModel.Section> sections) {
        StringBuilder all = new StringBuilder();
        text.setText("");
        List<StyleRange> headings = new ArrayList<>();
        for (TraceModel.Section section : sections) {
            if (!all.isEmpty()) {
                all.append("\n\n");
            }
            if (!section.heading().isEmpty()) {
                headings.add(new StyleRange(all.length(), section.heading().length(), null, null, SWT.BOLD));
                all.append(section.heading()).append('\n');
            }
            all.append(SafeText.lines(section.text()));
        }
        text.setText(all.toString());
        text.setStyleRanges(headings.toArray(StyleRange[]::new));
    }

    /** Offers what can be done with the hop where it is read, too. */
    void menu(Menu menu) {
        text.setMenu(menu);
    }

    /** The pane. */
    Composite control() {
        return body;
    }
}
