package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Choices;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import com.activeeye.workbench.ui.internal.credential.AccountChoices;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how the operator acts in an account, and records it. */
public final class AccessDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(AccessDialog.class);

    private final Workbench workbench;
    private final AccessModel model;
    private final boolean accountFixed;
    private Background background;
    private Label result;
    private Button check;

    /**
     * A dialog for a model.
     *
     * @param parent its parent
     * @param workbench what is recorded, and where AWS is
     * @param model what is entered
     * @param accountFixed whether the account is given and not asked for
     */
    public AccessDialog(Shell parent, Workbench workbench, AccessModel model, boolean accountFixed) {
        super(parent, TEXTS.get("dialog.title"));
        this.workbench = workbench;
        this.model = model;
        this.accountFixed = accountFixed;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXTS.get("dialog.heading"));
        Composite area = (Composite) super.createDialogArea(parent);
        Fields fields = new Fields(area);
        background = new Background(fields.body());
        Combo account = fields.combo(TEXTS.get("field.account"), WidgetNames.ACCESS_ACCOUNT);
        AccountChoices.of(workbench).forEach(account::add);
        account.setText(model.account());
        Enabled.set(account, !accountFixed);
        Choices.propose(account, () -> List.of(account.getItems()));
        Combo profile = fields.combo(TEXTS.get("field.profile"), WidgetNames.ACCESS_PROFILE);
        profile.setText(model.profile());
        ProfileChoices.fill(profile, Background.quiet(profile), workbench);
        Text role = fields.text(TEXTS.get("field.role"), WidgetNames.ACCESS_ROLE);
        role.setText(model.roleArn());
        role.setMessage("arn:aws:iam::123456789012:role/…");
        fields.label("");
        check = fields.placed(Names.set(new Button(fields.body(), SWT.PUSH), WidgetNames.ACCESS_CHECK));
        ((GridData) check.getLayoutData()).horizontalAlignment = SWT.BEGINNING;
        check.setText(TEXTS.get("dialog.check"));
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        result = Names.set(fields.paragraph(""), WidgetNames.ACCESS_RESULT);
        account.addModifyListener(event -> changed(() -> model.account(account.getText())));
        profile.addModifyListener(event -> changed(() -> model.profile(profile.getText())));
        role.addModifyListener(event -> changed(() -> model.roleArn(role.getText())));
        (accountFixed ? profile : account).setFocus();
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        validate();
        return contents;
    }

    private void changed(Runnable take) {
        take.run();
        background.cancel();
        result.setText("");
        validate();
    }

    private void validate() {
        List<Finding> findings = model.findings();
        boolean usable = !Finding.anyError(findings);
        setErrorMessage(model.account().isEmpty() ? null : FindingTexts.firstError(findings).orElse(null));
        setMessage(TEXTS.get("dialog.message"));
        Enabled.set(getButton(IDialogConstants.OK_ID), usable);
        Enabled.set(check, usable);
    }

    private void check() {
        Access access = model.access();
        result.setText(TEXTS.get("check.doing"));
        background.load(TEXTS.get("check.doing"), progress -> CheckAccess.run(workbench, access, progress),
                this::tell, failure -> tell(Problems.tell(failure)));
    }

    private void tell(String text) {
        result.setText(text.replace("&", "&&"));
        result.requestLayout();
        makeRoom();
    }

    /** What AWS says of an access can be longer than the dialog was made for. */
    private void makeRoom() {
        Point size = getShell().getSize();
        int wanted = getShell().computeSize(size.x, SWT.DEFAULT).y;
        if (wanted > size.y) {
            getShell().setSize(size.x, wanted);
        }
    }

    @Override
    protected void okPressed() {
        Access access = model.access();
        Enabled.set(getButton(IDialogConstants.OK_ID), false);
        background.load(TEXTS.get("dialog.saving"), progress -> {
            workbench.catalog().setAccess(access);
            workbench.sessions().invalidate();
            return access;
        }, saved -> super.okPressed(), failure -> {
            setErrorMessage(Problems.tell(failure));
            Enabled.set(getButton(IDialogConstants.OK_ID), true);
        });
    }
}
