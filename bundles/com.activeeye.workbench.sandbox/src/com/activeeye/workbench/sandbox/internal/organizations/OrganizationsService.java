package com.activeeye.workbench.sandbox.internal.organizations;

import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Organizations: the sandbox's one organisation, as its management account and delegated administrators see it. */
public final class OrganizationsService extends OperationService {
    private static final Protocol PROTOCOL = new JsonProtocol("1.1", "AWSOrganizationsV20161128", "");

    private final State<Organisation> state;

    public OrganizationsService(World world) {
        super("organizations", PROTOCOL);
        state = world.state().open("organizations", Organisation.class, Organisation::seeded);
        OrganizationsGate gate = new OrganizationsGate(world, state);
        new AccountReads(world, state, gate).register(operations);
        new TreeReads(state, gate).register(operations);
        new Delegation(world, state, gate).register(operations);
    }

    /** The ID of the organisation that an account belongs to. */
    public Optional<String> organisationOf(String accountId) {
        return state.read(o -> o.has(accountId) ? Optional.of(Organisation.ID) : Optional.empty());
    }
}
