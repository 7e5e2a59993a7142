package com.activeeye.workbench.sandbox.internal.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonObject;

/** Delegated administrators and the services that the organisation trusts. */
final class Delegation {
    private final World world;
    private final State<Organisation> state;
    private final OrganizationsGate gate;

    Delegation(World world, State<Organisation> state, OrganizationsGate gate) {
        this.world = world;
        this.state = state;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("ListDelegatedAdministrators", this::administrators)
                .on("ListDelegatedServicesForAccount", this::services)
                .on("RegisterDelegatedAdministrator", this::delegate)
                .on("DeregisterDelegatedAdministrator", this::withdraw)
                .on("ListAWSServiceAccessForOrganization", this::trusted)
                .on("EnableAWSServiceAccess", this::trust);
    }

    private Reply administrators(Call call) {
        gate.administrator(call);
        String service = call.json().has("ServicePrincipal") ? call.json().get("ServicePrincipal").getAsString() : "";
        List<String> ids = state.read(o -> o.delegated().entrySet().stream()
                .filter(e -> service.isEmpty() || e.getValue().containsKey(service)).map(Map.Entry::getKey).toList());
        return OrganizationsPage.reply(call, "DelegatedAdministrators", ids,
                id -> administrator(call, id));
    }

    private JsonObject administrator(Call call, String id) {
        Instant since = state.read(o -> o.delegated().get(id).values().stream().min(Instant::compareTo)).orElseThrow();
        JsonObject json = new JsonObject();
        json.addProperty("Id", id);
        json.addProperty("Arn", AccountReads.arn(call, id));
        json.addProperty("Name", world.accounts().find(id).map(SandboxAccount::name).orElse(id));
        json.addProperty("Email", AccountReads.email(id));
        json.addProperty("Status", "ACTIVE");
        json.addProperty("JoinedMethod", "CREATED");
        json.addProperty("JoinedTimestamp", Organisation.FOUNDED.getEpochSecond());
        json.addProperty("DelegationEnabledDate", since.getEpochSecond());
        return json;
    }

    private Reply services(Call call) {
        gate.administrator(call);
        String id = OrganizationsJson.required(call, "AccountId");
        Map<String, Instant> services = state.read(o -> Map.copyOf(o.delegated().getOrDefault(id, Map.of())));
        if (services.isEmpty()) {
            throw AwsError.bad("AccountNotRegisteredException",
                    "The provided account is not a registered delegated administrator for your organization.");
        }
        return OrganizationsPage.reply(call, "DelegatedServices", services.keySet().stream().sorted().toList(),
                name -> service(name, "DelegationEnabledDate", services.get(name)));
    }

    private static JsonObject service(String name, String date, Instant since) {
        JsonObject json = new JsonObject();
        json.addProperty("ServicePrincipal", name);
        json.addProperty(date, since.getEpochSecond());
        return json;
    }

    private Reply delegate(Call call) {
        gate.management(call);
        String id = OrganizationsJson.required(call, "AccountId");
        String service = OrganizationsJson.required(call, "ServicePrincipal");
        state.change(o -> {
            if (!o.has(id)) {
                throw AwsError.bad("AccountNotFoundException",
                        "You specified an account that doesn't exist in this organization.");
            }
            if (id.equals(Accounts.MANAGEMENT)) {
                throw AwsError.bad("ConstraintViolationException",
                        "You cannot register master account/yourself as delegated administrator for your organization.")
                        .with("Reason", "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR");
            }
            if (o.delegated().getOrDefault(id, Map.of()).containsKey(service)) {
                throw AwsError.bad("AccountAlreadyRegisteredException",
                        "The provided account is already a delegated administrator for your organization.");
            }
            o.delegate(id, service, world.clock().instant());
        });
        return Reply.json(new JsonObject());
    }

    private Reply withdraw(Call call) {
        gate.management(call);
        String id = OrganizationsJson.required(call, "AccountId");
        String service = OrganizationsJson.required(call, "ServicePrincipal");
        state.change(o -> {
            Map<String, Instant> services = o.delegated().getOrDefault(id, Map.of());
            if (!services.containsKey(service)) {
                throw AwsError.bad("AccountNotRegisteredException",
                        "The provided account is not a registered delegated administrator for your organization.");
            }
            services.remove(service);
            if (services.isEmpty()) {
                o.delegated().remove(id);
            }
        });
        return Reply.json(new JsonObject());
    }

    private Reply trusted(Call call) {
        gate.administrator(call);
        Map<String, Instant> trusted = state.read(o -> Map.copyOf(o.trusted()));
        return OrganizationsPage.reply(call, "EnabledServicePrincipals", trusted.keySet().stream().sorted().toList(),
                name -> service(name, "DateEnabled", trusted.get(name)));
    }

    private Reply trust(Call call) {
        gate.management(call);
        String service = OrganizationsJson.required(call, "ServicePrincipal");
        state.change(o -> o.trusted().putIfAbsent(service, world.clock().instant()));
        return Reply.json(new JsonObject());
    }
}
