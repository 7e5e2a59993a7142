package com.activeeye.workbench.sandbox.internal.iam;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.state.State;

/** IAM's operations on the alias of an account, of which there is at most one. */
final class AccountOperations {
    private final State<IamState> state;
    private final Gate gate;

    AccountOperations(State<IamState> state, Gate gate) {
        this.state = state;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("ListAccountAliases", this::list).on("CreateAccountAlias", this::create)
                .on("DeleteAccountAlias", this::delete);
    }

    private Reply list(Call call) {
        gate.check(call, "*");
        String alias = state.read(s -> s.account(call.account()).alias());
        return Reply.xml(xml -> {
            xml.nest("AccountAliases", list -> {
                if (!alias.isEmpty()) {
                    list.element("member", alias);
                }
            });
            new Page<>(List.of(), "").writeEnd(xml);
        });
    }

    private Reply create(Call call) {
        String alias = call.query().required("AccountAlias");
        gate.check(call, "*");
        if (!alias.matches("[a-z0-9](([a-z0-9]|-(?!-))*[a-z0-9])?") || alias.length() < 3 || alias.length() > 63) {
            throw IamErrors.invalid("accountAlias", "Member must satisfy regular expression pattern: "
                    + "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$");
        }
        state.change(s -> s.account(call.account()).alias(alias));
        return Reply.empty();
    }

    private Reply delete(Call call) {
        String alias = call.query().required("AccountAlias");
        gate.check(call, "*");
        state.change(s -> {
            if (!s.account(call.account()).alias().equals(alias)) {
                throw IamErrors.noSuch("The account alias with name " + alias + " cannot be found.");
            }
            s.account(call.account()).alias("");
        });
        return Reply.empty();
    }
}
