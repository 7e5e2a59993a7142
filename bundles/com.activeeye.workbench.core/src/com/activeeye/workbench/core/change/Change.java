package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * A change that is about to be made.
 *
 * @param who the ARN of the identity that makes it
 * @param account the account that it is made in
 * @param what what is changed, in a few words
 * @param before the state before it, empty when there was none
 * @param wanted the state wanted
 * @param target the plan's step that it is; {@link ChangeTarget#NONE} for none
 */
public record Change(String who, AccountId account, String what, String before, String wanted, ChangeTarget target) {
    public Change {
        Objects.requireNonNull(who);
        Objects.requireNonNull(account);
        Objects.requireNonNull(what);
        Objects.requireNonNull(before);
        Objects.requireNonNull(wanted);
        Objects.requireNonNull(target);
    }
}
