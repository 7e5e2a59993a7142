package com.activeeye.workbench.sandbox.internal.world;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.activeeye.workbench.sandbox.Faults;
import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.HttpRequest;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.state.StateStore;
import com.google.gson.JsonObject;

/** What the services share: the accounts, the keys, the clock, the state, and each other. */
public final class World {
    private final Clock clock;
    private final StateStore state;
    private final Accounts accounts;
    private final Keys keys;
    private final Faults faults = new Faults();
    private final List<Service> services = new CopyOnWriteArrayList<>();
    private volatile Authorizer authorizer = request -> new Authorizer.Decision(false, "because nothing decides yet");
    private volatile URI endpoint = URI.create("http://127.0.0.1/");

    /** A world in the commercial partition. */
    public World(StateStore state, Clock clock) {
        this(state, clock, Partition.COMMERCIAL);
    }

    /** A world whose accounts are of a partition, unless its state has them already. */
    public World(StateStore state, Clock clock, Partition partition) {
        this.state = state;
        this.clock = clock;
        accounts = new Accounts(state, partition);
        keys = new Keys(state, clock, accounts);
    }

    public Clock clock() {
        return clock;
    }

    public StateStore state() {
        return state;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Keys keys() {
        return keys;
    }

    public Faults faults() {
        return faults;
    }

    /** Where this start of the sandbox listens; the port may differ from start to start. */
    public URI endpoint() {
        return endpoint;
    }

    public void endpoint(URI listening) {
        endpoint = listening;
    }

    /** Sets who decides about access. */
    public void authorizer(Authorizer decider) {
        authorizer = decider;
    }

    /** Adds a service. */
    public void add(Service service) {
        services.add(service);
    }

    public List<Service> services() {
        return Collections.unmodifiableList(services);
    }

    /** The service with this name in credential scopes. */
    public Optional<Service> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** The service that is or implements {@code type}: how services find each other. */
    public <T> T find(Class<T> type) {
        return services.stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("The sandbox has no " + type.getName()));
    }

    /** Whether the principal may do this, injected denials included. */
    public Authorizer.Decision check(AccessRequest request) {
        if (faults.denies(request.resource())) {
            return new Authorizer.Decision(false, "with an explicit deny in a service control policy");
        }
        return authorizer.check(request);
    }

    /** Throws AccessDenied (403) in AWS's words when the principal may not do this. */
    public void require(AccessRequest request) {
        Authorizer gate = this::check;
        gate.require(request);
    }

    /** Throws AccessDenied unless the caller may do this to what is in its own account and has no policy. */
    public void require(Call call, String action, String resource) {
        require(AccessRequest.own(call, action, resource));
    }

    /** One service calls a query-protocol operation of another as {@code caller}; throws what that one throws. */
    public Reply invoke(Principal caller, String region, String service, String operation, Map<String, String> query)
            throws IOException {
        return invoke(caller, region, service, operation, new QueryParameters(query), new JsonObject());
    }

    /** One service calls a JSON operation of another as {@code caller}; throws what that one throws. */
    public Reply invoke(Principal caller, String region, String service, String operation, JsonObject json)
            throws IOException {
        return invoke(caller, region, service, operation, new QueryParameters(Map.of()), json);
    }

    private Reply invoke(Principal caller, String region, String name, String operation, QueryParameters query,
            JsonObject json) throws IOException {
        Service service = service(name).orElseThrow(() -> new IllegalStateException("No service " + name));
        return service.handle(new Call(service, operation, caller, region, UUID.randomUUID().toString(), query, json,
                HttpRequest.inProcess()));
    }
}
