package com.activeeye.workbench.sandbox.internal.organizations;

import java.util.List;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The organisation itself and its accounts. */
final class AccountReads {
    private final World world;
    private final State<Organisation> state;
    private final OrganizationsGate gate;

    AccountReads(World world, State<Organisation> state, OrganizationsGate gate) {
        this.world = world;
        this.state = state;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("DescribeOrganization", this::organisation).on("ListAccounts", this::list)
                .on("DescribeAccount", this::describe).on("ListAccountsForParent", this::ofParent);
    }

    private Reply organisation(Call call) {
        gate.member(call);
        JsonObject organisation = new JsonObject();
        organisation.addProperty("Id", Organisation.ID);
        organisation.addProperty("Arn", OrganizationsJson.arn(call) + "organization/" + Organisation.ID);
        organisation.addProperty("FeatureSet", "ALL");
        organisation.addProperty("MasterAccountArn", arn(call, Accounts.MANAGEMENT));
        organisation.addProperty("MasterAccountId", Accounts.MANAGEMENT);
        organisation.addProperty("MasterAccountEmail", email(Accounts.MANAGEMENT));
        organisation.add("AvailablePolicyTypes", new JsonArray());
        JsonObject body = new JsonObject();
        body.add("Organization", organisation);
        return Reply.json(body);
    }

    private Reply list(Call call) {
        gate.administrator(call);
        return OrganizationsPage.reply(call, "Accounts", state.read(Organisation::accounts), id -> account(call, id));
    }

    private Reply ofParent(Call call) {
        gate.administrator(call);
        String parent = OrganizationsJson.required(call, "ParentId");
        OrganizationsJson.requireParent(state, parent);
        List<String> ids = state.read(o -> o.accountsOf(parent));
        return OrganizationsPage.reply(call, "Accounts", ids, id -> account(call, id));
    }

    private Reply describe(Call call) {
        gate.administrator(call);
        String id = OrganizationsJson.required(call, "AccountId");
        if (!id.matches("\\d{12}")) {
            throw AwsError.bad("InvalidInputException", "You specified an invalid value.")
                    .with("Reason", "INVALID_PATTERN");
        }
        if (!state.read(o -> o.has(id))) {
            throw AwsError.bad("AccountNotFoundException",
                    "You specified an account that doesn't exist in this organization.");
        }
        JsonObject body = new JsonObject();
        body.add("Account", account(call, id));
        return Reply.json(body);
    }

    private JsonObject account(Call call, String id) {
        JsonObject account = new JsonObject();
        account.addProperty("Id", id);
        account.addProperty("Arn", arn(call, id));
        account.addProperty("Name", world.accounts().find(id).map(SandboxAccount::name).orElse(id));
        account.addProperty("Email", email(id));
        account.addProperty("Status", "ACTIVE");
        account.addProperty("State", "ACTIVE");
        account.addProperty("JoinedMethod", id.equals(Accounts.MANAGEMENT) ? "INVITED" : "CREATED");
        account.addProperty("JoinedTimestamp", Organisation.FOUNDED.getEpochSecond());
        return account;
    }

    static String arn(Call call, String accountId) {
        return OrganizationsJson.arn(call) + "account/" + Organisation.ID + "/" + accountId;
    }

    static String email(String accountId) {
        return "aws+" + accountId + "@example.com";
    }
}
