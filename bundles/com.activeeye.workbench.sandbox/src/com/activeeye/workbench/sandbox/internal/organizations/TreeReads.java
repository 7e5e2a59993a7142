package com.activeeye.workbench.sandbox.internal.organizations;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The tree of the organisation: root, organisational units, parents. */
final class TreeReads {
    private final State<Organisation> state;
    private final OrganizationsGate gate;

    TreeReads(State<Organisation> state, OrganizationsGate gate) {
        this.state = state;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("ListRoots", this::roots).on("ListOrganizationalUnitsForParent", this::units)
                .on("ListParents", this::parents);
    }

    private Reply roots(Call call) {
        gate.administrator(call);
        return OrganizationsPage.reply(call, "Roots", List.of(Organisation.ROOT), id -> {
            JsonObject root = new JsonObject();
            root.addProperty("Id", id);
            root.addProperty("Arn", OrganizationsJson.arn(call) + "root/" + Organisation.ID + "/" + id);
            root.addProperty("Name", "Root");
            root.add("PolicyTypes", new JsonArray());
            return root;
        });
    }

    private Reply units(Call call) {
        gate.administrator(call);
        String parent = OrganizationsJson.required(call, "ParentId");
        OrganizationsJson.requireParent(state, parent);
        return OrganizationsPage.reply(call, "OrganizationalUnits", state.read(o -> o.unitsOf(parent)), unit -> {
            JsonObject json = new JsonObject();
            json.addProperty("Id", unit.id());
            json.addProperty("Arn", OrganizationsJson.arn(call) + "ou/" + Organisation.ID + "/" + unit.id());
            json.addProperty("Name", unit.name());
            return json;
        });
    }

    private Reply parents(Call call) {
        gate.administrator(call);
        String child = OrganizationsJson.required(call, "ChildId");
        String parent = state.read(o -> o.parentOf(child)).orElseThrow(() -> AwsError.bad("ChildNotFoundException",
                "You specified a child that doesn't exist."));
        return OrganizationsPage.reply(call, "Parents", List.of(parent), id -> {
            JsonObject json = new JsonObject();
            json.addProperty("Id", id);
            json.addProperty("Type", id.equals(Organisation.ROOT) ? "ROOT" : "ORGANIZATIONAL_UNIT");
            return json;
        });
    }
}
