package com.activeeye.workbench.core.access;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the operator acts in one account. Secrets are never in it: a profile is named, not copied.
 *
 * @param account the account it is for
 * @param profile a profile of {@code ~/.aws}; empty for the default chain
 * @param roleArn a role to assume from there; empty for none
 */
public record Access(AccountId account, String profile, String roleArn) {
    private static final Texts TEXTS = Texts.beside(Access.class);
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/[\\w+=,.@/-]{1,576}");

    public Access {
        Objects.requireNonNull(account);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(roleArn);
    }

    /**
     * Checks a way to act in an account while it is typed.
     *
     * @param account the account it is for
     * @param profile a profile's name; empty for the default chain
     * @param roleArn a role's ARN; empty for none
     * @return what is wrong with it; empty when it can be recorded
     */
    public static List<Finding> check(AccountId account, String profile, String roleArn) {
        if (profile.isBlank() && roleArn.isBlank()) {
            return List.of(Finding.error(TEXTS.get("access.empty")));
        }
        if (roleArn.isBlank()) {
            return List.of();
        }
        Matcher role = ROLE.matcher(roleArn.strip());
        if (!role.matches()) {
            return List.of(Finding.error(TEXTS.get("access.role", roleArn.strip())));
        }
        return role.group(1).equals(account.digits()) ? List.of()
                : List.of(Finding.error(TEXTS.get("access.elsewhere", role.group(1), account.digits())));
    }

    /**
     * A way to act in an account, as typed.
     *
     * @throws WorkbenchException of kind INVALID_INPUT when {@link #check} finds anything
     */
    public static Access of(AccountId account, String profile, String roleArn) {
        check(account, profile, roleArn).stream().findFirst().ifPresent(finding -> {
            throw WorkbenchException.invalid(finding.text(), "");
        });
        return new Access(account, profile.strip(), roleArn.strip());
    }
}
