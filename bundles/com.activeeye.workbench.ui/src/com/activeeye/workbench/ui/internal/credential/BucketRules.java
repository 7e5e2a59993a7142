package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.credential.BucketNameRule;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.credential.CredentialModel.Mark;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The guide's six rules for a bucket name, each marked while the name is typed, and those of AWS that it breaks. */
final class BucketRules {
    private static final Texts TEXTS = Texts.beside(BucketRules.class);

    private final Map<BucketNameRule, CLabel> labels = new EnumMap<>(BucketNameRule.class);
    private final CredentialModel model;

    BucketRules(Composite parent, CredentialModel model) {
        this.model = model;
        Composite list = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(list);
        for (BucketNameRule rule : BucketNameRule.values()) {
            CLabel label = Names.set(new CLabel(list, SWT.NONE),
                    WidgetNames.CREDENTIAL_RULE + "." + rule.name().toLowerCase(Locale.ROOT));
            label.setMargins(0, 1, 0, 1);
            label.setText(rule.text());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
            labels.put(rule, label);
        }
        update();
    }

    /** Marks each rule as the name stands now. */
    void update() {
        labels.forEach((rule, label) -> {
            Mark mark = model.mark(rule);
            label.setImage(Icons.image(icon(mark)));
            label.setToolTipText(TEXTS.get("rule." + mark.name().toLowerCase(Locale.ROOT)));
            if (rule.severity() == Finding.Severity.WARNING) {
                show(label, mark == Mark.DOUBTFUL);
            }
        });
    }

    private static void show(CLabel label, boolean on) {
        GridData place = (GridData) label.getLayoutData();
        if (place.exclude == on) {
            place.exclude = !on;
            label.setVisible(on);
            label.requestLayout();
        }
    }

    private static String icon(Mark mark) {
        return switch (mark) {
            case OPEN -> Icons.CHECK_OPEN;
            case KEPT -> Icons.CHECK_OK;
            case DOUBTFUL -> Icons.CHECK_WARNING;
            case BROKEN -> Icons.CHECK_BROKEN;
        };
    }
}
