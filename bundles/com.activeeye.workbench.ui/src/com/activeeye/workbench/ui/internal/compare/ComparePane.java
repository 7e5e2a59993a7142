package com.activeeye.workbench.ui.internal.compare;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.compare.Comparison.Span;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Two documents side by side, scrolled together, with a way from difference to difference. */
public final class ComparePane {
    private static final Texts TEXTS = Texts.beside(ComparePane.class);
    /** Lines that are kept in sight above a difference. */
    private static final int LINES_ABOVE = 2;

    private final Composite body;
    private final Label state;
    private final ToolItem previous;
    private final ToolItem next;
    private final Label separator;
    private final Side left;
    private final Side right;
    private final Background background;
    private Optional<Documents> shown = Optional.empty();
    private Comparison comparison = new Comparison(List.of());
    private List<Span> differences = List.of();
    private int current = -1;
    private String full = "";
    private String brief = "";

    /**
     * What is compared.
     *
     * @param leftTitle what the first document is
     * @param left the first document; blank for none
     * @param rightTitle what the second document is
     * @param right the second document; blank for none
     * @param same what to say when they do not differ
     */
    public record Documents(String leftTitle, String left, String rightTitle, String right, String same) {
    }

    /** A pane that shows nothing yet. */
    public ComparePane(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(3, 3).spacing(4, 3).applyTo(body);
        left = new Side(WidgetNames.COMPARE_LEFT, () -> shown.map(Documents::left));
        right = new Side(WidgetNames.COMPARE_RIGHT, () -> shown.map(Documents::right));
        new ToolItem(right.tools, SWT.SEPARATOR);
        previous = button(right.tools, "compare.previous", Icons.PREVIOUS, WidgetNames.COMPARE_PREVIOUS,
                this::previous);
        next = button(right.tools, "compare.next", Icons.NEXT, WidgetNames.COMPARE_NEXT, this::next);
        state = Names.set(new Label(right.head, SWT.NONE), WidgetNames.COMPARE_STATE);
        separator = new Label(right.head, SWT.SEPARATOR | SWT.VERTICAL);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.FILL).hint(SWT.DEFAULT, 1).applyTo(separator);
        separator.moveAbove(right.tools);
        state.moveAbove(right.tools);
        state.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT)
                .applyTo(state);
        state.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
        left.text();
        right.text();
        ScrollTogether.join(left.text, right.text);
        CompareColors.follow(body, this::paint);
        background = Background.quiet(body);
        clear("");
    }

    private static ToolItem button(ToolBar tools, String key, String icon, String name, Runnable action) {
        ToolItem button = Names.set(new ToolItem(tools, SWT.PUSH), name);
        button.setImage(Icons.image(icon));
        button.setToolTipText(TEXTS.get(key));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** One of the two documents: first the title, in the row of titles, then the text below it. */
    private final class Side {
        private final String name;
        private final Label title;
        private final Composite head;
        private final ToolBar tools;
        private final ToolItem copy;
        private StyledText text;

        Side(String name, Supplier<Optional<String>> document) {
            this.name = name;
            head = new Composite(body, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(name.equals(WidgetNames.COMPARE_LEFT) ? 2 : 4).applyTo(head);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
            title = new Label(head, SWT.NONE);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER)
                    .grab(name.equals(WidgetNames.COMPARE_LEFT), false)
                    .applyTo(title);
            tools = new ToolBar(head, SWT.FLAT);
            GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
            copy = button(tools, "compare.copy", Icons.COPY, name + ".copy",
                    () -> document.get().ifPresent(Clipboards::copy));
        }

        void text() {
            text = Names.set(new StyledText(body,
                    SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), name);
            text.setFont(JFaceResources.getTextFont());
            KeysLeadOn.from(text);
            GridDataFactory.fillDefaults().grab(true, true).hint(150, 100).applyTo(text);
        }

        void title(String words) {
            title.setText(words.replace("&", "&&"));
            copy.setEnabled(!words.isEmpty());
            head.layout();
        }
    }

    /** The pane. */
    public Composite control() {
        return body;
    }

    /** What is compared, in one text with both titles; empty where there is nothing to compare. */
    public String text() {
        return shown.map(now -> "--- " + now.leftTitle() + "\n+++ " + now.rightTitle() + "\n" + comparison.unified())
                .orElse("");
    }

    /** Shows nothing but a sentence. */
    public void clear(String words) {
        background.cancel();
        shown = Optional.empty();
        left.title("");
        right.title("");
        put(new Comparison(List.of()), "");
        left.text.setWordWrap(true);
        left.text.setText(SafeText.lines(words));
    }

    /** Shows two documents; the same ones again leave everything where it is. */
    public void show(Documents documents) {
        if (shown.filter(documents::equals).isPresent()) {
            return;
        }
        clear(TEXTS.get("compare.loading"));
        shown = Optional.of(documents);
        left.title(documents.leftTitle());
        right.title(documents.rightTitle());
        background.load(TEXTS.get("compare.loading"),
                progress -> Comparison.of(documents.left(), documents.right()),
                found -> put(found, documents.same()), failure -> clear(Problems.tell(failure)));
    }

    private void put(Comparison found, String words) {
        left.text.setWordWrap(false);
        comparison = found;
        differences = found.differences();
        current = -1;
        left.text.setText(found.left());
        right.text.setText(found.right());
        paint();
        int count = differences.size();
        say(count == 0 ? words : TEXTS.get("compare.count", count), words.isEmpty() && count == 0 ? ""
                : TEXTS.get("compare.count.brief", count));
        previous.setEnabled(!differences.isEmpty());
        next.setEnabled(!differences.isEmpty());
        if (!differences.isEmpty()) {
            lookAt(0);
        }
    }

    private void say(String words, String inBrief) {
        full = words;
        brief = inBrief;
        separator.setVisible(!words.isEmpty());
        state.setToolTipText(words);
        right.head.layout();
        fit();
    }

    /** Says it in brief where there is no room for more. */
    private void fit() {
        GC gc = new GC(state);
        boolean room = gc.textExtent(full).x <= state.getSize().x;
        gc.dispose();
        state.setText((room ? full : brief).replace("&", "&&"));
        state.setToolTipText(full);
    }

    private void paint() {
        for (int i = 0; i < comparison.lines().size(); i++) {
            int line = i;
            CompareLine one = comparison.lines().get(i);
            CompareColors.behind(one.kind()).ifPresent(color -> {
                left.text.setLineBackground(line, 1, color);
                right.text.setLineBackground(line, 1, color);
            });
        }
    }

    /** Goes to the next difference, or back to the first after the last. */
    public void next() {
        go(1);
    }

    /** Goes to the difference before, or to the last before the first. */
    public void previous() {
        go(-1);
    }

    private void go(int step) {
        if (!differences.isEmpty()) {
            current = current < 0 && step < 0 ? differences.size() - 1
                    : Math.floorMod(current + step, differences.size());
            lookAt(current);
            say(TEXTS.get("compare.at", current + 1, differences.size()),
                    TEXTS.get("compare.at.brief", current + 1, differences.size()));
            emphasize(left.text);
            emphasize(right.text);
        }
    }

    private void lookAt(int difference) {
        int line = differences.get(difference).first();
        for (StyledText text : List.of(left.text, right.text)) {
            text.setTopIndex(Math.max(0, line - LINES_ABOVE));
            text.setSelection(text.getOffsetAtLine(line));
        }
    }

    /** The difference that one is at stands out among the others. */
    private void emphasize(StyledText text) {
        Span span = differences.get(current);
        int start = text.getOffsetAtLine(span.first());
        int end = span.end() < text.getLineCount() ? text.getOffsetAtLine(span.end()) : text.getCharCount();
        List<StyleRange> ranges = new ArrayList<>();
        if (end > start) {
            ranges.add(new StyleRange(start, end - start, null, null, SWT.BOLD));
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    /** Puts the focus on the first document. */
    public void setFocus() {
        left.text.setFocus();
    }
}
