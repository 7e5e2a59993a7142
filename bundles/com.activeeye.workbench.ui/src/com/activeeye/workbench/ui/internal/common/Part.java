package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A part of an editor's form: a heading with a line under it, and what belongs to it.
 *
 * <p>Not a forms Section, whose title bar keeps the colours of the theme that it was made in.
 */
public final class Part {
    private Part() {
    }

    /**
     * Makes a part.
     *
     * @param toolkit gives the colours
     * @param body where it is put
     * @param title its heading
     * @param columns how many columns it has
     * @return what holds its content
     */
    public static Composite create(FormToolkit toolkit, Composite body, String title, int columns) {
        Label heading = toolkit.createLabel(body, title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        Label line = toolkit.createSeparator(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 2).applyTo(line);
        Composite content = toolkit.createComposite(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(content);
        GridLayoutFactory.swtDefaults().numColumns(columns).spacing(8, 6).applyTo(content);
        return content;
    }
}
