package com.activeeye.workbench.sandbox.internal.organizations;

import java.io.IOException;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Organizations: the sandbox's one organisation, as its management account and delegated administrators see it. */
public final class OrganizationsService implements Service {
    private static final Protocol PROTOCOL = new JsonProtocol("1.1", "AWSOrganizationsV20161128", "");

    private final State<Organisation> state;
    private final Operations operations = new Operations();

    public OrganizationsService(World world) {
        state = world.state().open("organizations", Organisation.class, Organisation::seeded);
        OrganizationsGate gate = new OrganizationsGate(world, state);
        new AccountReads(world, state, gate).register(operations);
        new TreeReads(state, gate).register(operations);
        new Delegation(world, state, gate).register(operations);
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public Reply handle(Call call) throws IOException {
        return operations.run(call);
    }

    /** The ID of the organisation that an account belongs to. */
    public Optional<String> organisationOf(String accountId) {
        return state.read(o -> o.has(accountId) ? Optional.of(Organisation.ID) : Optional.empty());
    }
}
