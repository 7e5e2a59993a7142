package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Tells above the tree what the user has to know of the workspace, until it is dismissed. */
final class NoticeBar {
    private static final Texts TEXTS = Texts.beside(NoticeBar.class);

    private final Set<String> dismissed = new HashSet<>();
    private final Composite bar;
    private final Label text;
    private List<String> shown = List.of();

    NoticeBar(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        Label sign = new Label(bar, SWT.NONE);
        sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
                FieldDecorationRegistry.DEC_WARNING).getImage());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        text = Names.set(new Label(bar, SWT.WRAP), WidgetNames.EXPLORER_NOTICE);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        Button dismiss = Names.set(new Button(bar, SWT.PUSH | SWT.FLAT), WidgetNames.EXPLORER_NOTICE_DISMISS);
        dismiss.setText(TEXTS.get("notice.dismiss"));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).span(2, 1).applyTo(dismiss);
        dismiss.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            dismissed.addAll(shown);
            show(List.of());
        }));
    }

    /** Shows those that were not dismissed. */
    void show(List<String> notices) {
        List<String> open = notices.stream().filter(notice -> !dismissed.contains(notice)).toList();
        if (!open.equals(shown)) {
            shown = open;
            text.setText(String.join("\n", open));
            ((GridData) bar.getLayoutData()).exclude = open.isEmpty();
            bar.setVisible(!open.isEmpty());
            bar.requestLayout();
        }
    }
}
