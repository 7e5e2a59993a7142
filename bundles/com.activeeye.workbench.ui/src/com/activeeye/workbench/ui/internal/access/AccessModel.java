package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.credential.AccountChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is entered for how the operator acts in an account, and what is wrong with it so far. */
public final class AccessModel {
    private static final Texts TEXTS = Texts.beside(AccessModel.class);
    // IAM User Guide, "IAM identifiers": arn:partition:iam::account:role/path/name.
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/[\\w+=,.@/-]+");

    private String account = "";
    private String profile = "";
    private String roleArn = "";

    /** Nothing entered. */
    public AccessModel() {
    }

    /** What is recorded. */
    public AccessModel(Access access) {
        account = access.account().digits();
        profile = access.profile();
        roleArn = access.roleArn();
    }

    /** What is recorded for an account, else the account alone. */
    public static AccessModel of(AccountId account, Optional<Access> recorded) {
        return new AccessModel(recorded.orElse(new Access(account, "", "")));
    }

    /** The account as typed. */
    public String account() {
        return account;
    }

    /** Takes the account as typed, or as chosen from a list that shows a name after it. */
    public void account(String typed) {
        account = AccountChoices.digits(typed);
    }

    /** The profile; empty for the environment's default. */
    public String profile() {
        return profile.strip();
    }

    /** Takes the profile as typed or chosen. */
    public void profile(String typed) {
        profile = typed;
    }

    /** The ARN of the role to assume from there; empty for none. */
    public String roleArn() {
        return roleArn.strip();
    }

    /** Takes the role's ARN as typed. */
    public void roleArn(String typed) {
        roleArn = typed;
    }

    /** What is wrong. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(AccountId.check(account));
        if (roleArn().isEmpty()) {
            return all;
        }
        Matcher role = ROLE.matcher(roleArn());
        if (!role.matches()) {
            all.add(Finding.error(TEXTS.get("role.form")));
        } else if (all.isEmpty() && !role.group(1).equals(AccountId.parse(account).digits())) {
            all.add(Finding.error(TEXTS.get("role.elsewhere", role.group(1))));
        }
        return all;
    }

    /**
     * The access as entered.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind INVALID_INPUT when the account is none
     */
    public Access access() {
        return new Access(AccountId.parse(account), profile(), roleArn());
    }
}
