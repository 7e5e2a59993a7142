package com.activeeye.workbench.sandbox.internal.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.World;

/** All trails of the sandbox, their digest chains and the Regions' signing keys, kept in its state. */
public final class TrailStore {

    /** What is saved. */
    static final class Book {
        final List<Trail> trails = new ArrayList<>();
        final Map<String, DigestChain> chains = new LinkedHashMap<>();
        final Map<String, DigestKey> keys = new LinkedHashMap<>();
    }

    private final World world;
    private final State<Book> state;

    public TrailStore(World world) {
        this.world = world;
        this.state = world.state().open("cloudtrail", Book.class, Book::new);
    }

    /** Whether there are no trails at all, as before the first start. */
    public boolean isEmpty() {
        return state.read(book -> book.trails.isEmpty() && book.keys.isEmpty());
    }

    /** Adds a trail. */
    public void add(Trail trail) {
        state.change(book -> book.trails.add(trail));
    }

    /** Removes a trail and its digest chains. */
    public void remove(String arn) {
        state.change(book -> {
            book.trails.removeIf(trail -> trail.arn().equals(arn));
            book.chains.keySet().removeIf(lane -> lane.startsWith(arn + "|"));
        });
    }

    /** Changes the trail with this ARN, if it is still there. */
    public void change(String arn, Consumer<Trail> change) {
        state.change(book -> book.trails.stream().filter(t -> t.arn().equals(arn)).findFirst().ifPresent(change));
    }

    public Optional<Trail> find(String arn) {
        return all().stream().filter(trail -> trail.arn().equals(arn)).findFirst();
    }

    public List<Trail> all() {
        return state.read(book -> List.copyOf(book.trails));
    }

    /** Whether the trail records calls in this account, if not necessarily in each Region. */
    public boolean concerns(Trail trail, String account) {
        return trail.account.equals(account) || trail.isOrganization() && isMember(account);
    }

    /** The trails that are logging and record this account and Region. */
    List<Trail> recording(String account, String region) {
        return all().stream().filter(trail -> trail.logging && concerns(trail, account)
                && (trail.multiRegion || trail.homeRegion.equals(region))).toList();
    }

    /** Whether the account belongs to the sandbox's organisation. */
    public boolean isMember(String account) {
        return world.accounts().find(account).map(SandboxAccount::role)
                .filter(role -> role != Role.POD && role != Role.STANDALONE).isPresent();
    }

    /** The Region's current signing key, made when first asked for. */
    public DigestKey key(String region) {
        return state.update(book -> book.keys.computeIfAbsent(region, r -> DigestKey.make(world.clock().instant())));
    }

    <R> R chains(Function<Map<String, DigestChain>, R> use) {
        return state.update(book -> use.apply(book.chains));
    }
}
