package com.activeeye.workbench.sandbox.internal.iam;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.QueryProtocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.policy.PrincipalDirectory;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.World;

/** IAM: roles, users and policies of every account, for clients and for the other services. */
public final class IamService extends OperationService {
    private static final Protocol PROTOCOL = new QueryProtocol("https://iam.amazonaws.com/doc/2010-05-08/",
            "2010-05-08");

    private final World world;
    private final Roles roles;
    private final Users users;
    private final ManagedPolicies policies;
    private final IdentityPolicies identityPolicies;
    private final Callers callers;
    // One call at a time: most of them read a resource and put back a changed one.
    private final ReentrantLock lock = new ReentrantLock();

    public IamService(World world) {
        super("iam", PROTOCOL);
        this.world = world;
        State<IamState> state = world.state().open("iam", IamState.class, IamState::new);
        policies = new ManagedPolicies(state, world.clock());
        identityPolicies = new IdentityPolicies(state, policies);
        callers = new Callers(state, identityPolicies, world.accounts());
        roles = new Roles(state, world.clock(), callers);
        users = new Users(state, world.clock(), world.keys());
        register(state, new Gate(world));
    }

    private void register(State<IamState> state, Gate gate) {
        new RoleOperations(roles, gate).register(operations);
        new UserOperations(users, gate).register(operations);
        new PolicyOperations(policies, gate).register(operations);
        new PolicyTagOperations(policies, gate).register(operations);
        new IdentityPolicyOperations(identityPolicies, gate, Identity.Sort.ROLE).register(operations);
        new IdentityPolicyOperations(identityPolicies, gate, Identity.Sort.USER).register(operations);
        new AccountOperations(state, gate).register(operations);
        new Simulation(callers, identityPolicies, gate).register(operations);
    }

    @Override
    public Reply handle(Call call) throws IOException {
        lock.lock();
        try {
            return super.handle(call);
        } finally {
            lock.unlock();
        }
    }

    /** Makes the operator of every account, with AdministratorAccess. */
    @Override
    public void seed() {
        for (SandboxAccount account : world.accounts().all()) {
            users.seedOperator(account, Accounts.OPERATOR, Accounts.operatorId(account.id()));
        }
    }

    /** Roles, without asking for permission. */
    public Roles roles() {
        return roles;
    }

    /** Users, without asking for permission. */
    public Users users() {
        return users;
    }

    /** Managed policies, without asking for permission. */
    public ManagedPolicies policies() {
        return policies;
    }

    /** Inline and attached policies of roles and users, without asking for permission. */
    public IdentityPolicies identityPolicies() {
        return identityPolicies;
    }

    /** Who exists, for policies that name principals. */
    public PrincipalDirectory directory() {
        return callers;
    }

    /**
     * Who decides about every call of the sandbox.
     *
     * @param organisationOf the ID of the organisation that an account belongs to
     */
    public Authorizer authorizer(Function<String, Optional<String>> organisationOf) {
        return new IamAuthorizer(callers, world.clock(), organisationOf);
    }
}
