package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Lays out a dialog's or wizard's fields in one way: a label, and what is entered beside it. */
public final class Fields {
    // Room between label and field for the sign of an error.
    private static final int DECORATION_INDENT = 8;

    private final Composite body;

    /**
     * Fields in a parent of their own.
     *
     * @param parent where they are put
     */
    public Fields(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    }

    /** What holds the fields. */
    public Composite body() {
        return body;
    }

    /** A one-line text with its label. */
    public Text text(String label, String name) {
        label(label);
        return placed(Names.set(new Text(body, SWT.BORDER | SWT.SINGLE), name));
    }

    /** A drop-down list of fixed choices with its label. */
    public Combo choice(String label, String name) {
        label(label);
        return placed(Names.set(new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY), name));
    }

    /** A drop-down list in which anything can be typed, with its label. */
    public Combo combo(String label, String name) {
        label(label);
        return placed(Names.set(new Combo(body, SWT.DROP_DOWN), name));
    }

    /** A label of its own in the first column. */
    public Label label(String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** A paragraph over both columns. */
    public Label paragraph(String text) {
        Label label = new Label(body, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Puts a control beside its label. */
    public <C extends Control> C placed(C control) {
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(DECORATION_INDENT, 0)
                .applyTo(control);
        return control;
    }

    /**
     * A sign beside a field that tells what is wrong with it.
     *
     * @param control the field
     * @return the sign, hidden until {@link #mark} shows it
     */
    public static ControlDecoration sign(Control control) {
        ControlDecoration sign = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
        sign.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        sign.hide();
        return sign;
    }

    /** Shows or, for an empty text, hides a sign. */
    public static void mark(ControlDecoration sign, String text) {
        sign.setDescriptionText(text);
        if (text.isEmpty()) {
            sign.hide();
        } else {
            sign.show();
        }
    }
}
