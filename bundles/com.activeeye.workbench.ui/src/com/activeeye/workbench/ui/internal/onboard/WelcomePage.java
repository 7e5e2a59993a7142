package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Radios;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says what will happen and what is needed; in the sandbox, lets an account be chosen to practise with. */
final class WelcomePage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(WelcomePage.class);

    private final OnboardModel model;
    private final List<Button> choices = new ArrayList<>();
    private Composite body;

    WelcomePage(OnboardModel model) {
        super("welcome", TEXTS.get("welcome.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("welcome.description"));
    }

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 4).applyTo(body);
        paragraph(TEXTS.get("welcome.steps"), 0);
        if (model.scenarios().isEmpty()) {
            paragraph(TEXTS.get("welcome.needs"), 0);
        } else {
            paragraph(TEXTS.get("welcome.sandbox"), 0);
            model.scenarios().forEach(this::choice);
        }
        setControl(body);
    }

    private void choice(Scenario scenario) {
        Button radio = Radios.add(body, WidgetNames.ONBOARD_SCENARIO + "." + scenario.account(),
                TEXTS.get("welcome.account", scenario.name(), scenario.account().grouped()),
                () -> model.scenario(scenario));
        radio.setSelection(model.scenario().filter(scenario::equals).isPresent());
        choices.add(radio);
        paragraph(scenario.sentence(), 22);
    }

    private void paragraph(String text, int indent) {
        Label label = new Label(body, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).indent(indent, 0).hint(620, SWT.DEFAULT).applyTo(label);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            choices.stream().filter(Button::getSelection).findFirst().ifPresent(Button::setFocus);
        }
    }
}
