package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Event;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.World;

/** All stacks and change sets, and the one place where their statuses change and their events are written. */
public final class StackStore {
    private static final int DELETED_KEPT = 50;

    private static final class Book {
        private final Map<String, Stack> stacks = new LinkedHashMap<>();
        private final Map<String, ChangeSet> changeSets = new LinkedHashMap<>();
    }

    private final World world;
    private final State<Book> state;

    public StackStore(World world) {
        this.world = world;
        state = world.state().open("cloudformation", Book.class, Book::new);
    }

    /** Adds a stack, and forgets the oldest of many deleted ones. */
    public void add(Stack stack) {
        state.change(book -> {
            List<Stack> deleted = book.stacks.values().stream().filter(Stack::isDeleted)
                    .sorted(Comparator.comparing((Stack old) -> old.deleted)).toList();
            deleted.stream().limit(Math.max(0, deleted.size() - DELETED_KEPT))
                    .forEach(old -> book.stacks.remove(old.id));
            book.stacks.put(stack.id, stack);
        });
    }

    /** Runs under the lock with a stack, found by ID or, if not deleted, by name; AWS's error if there is none. */
    public <R> R with(Call call, String nameOrId, Function<Stack, R> use) {
        return state.update(book -> use.apply(find(book, call, nameOrId).orElseThrow(
                () -> Values.invalid("Stack with id " + nameOrId + " does not exist"))));
    }

    /** Whether the account has this stack in the Region. */
    public boolean exists(Call call, String nameOrId) {
        return state.read(book -> find(book, call, nameOrId).isPresent());
    }

    /** Runs under the lock with a stack that is known to be there. */
    public <R> R with(String id, Function<Stack, R> use) {
        return state.update(book -> use.apply(book.stacks.get(id)));
    }

    /** A copy of a stack to be shown, found as by {@link #with(Call, String, Function)}. */
    public Stack view(Call call, String nameOrId) {
        return state.read(book -> find(book, call, nameOrId).map(Stack::copy).orElseThrow(
                () -> Values.invalid("Stack with id " + nameOrId + " does not exist")));
    }

    /** Copies of the stacks of the caller's account and Region, newest first. */
    public List<Stack> all(Call call) {
        return state.read(book -> book.stacks.values().stream()
                .filter(s -> s.account.equals(call.account()) && s.region.equals(call.region()))
                .sorted(Comparator.comparing((Stack s) -> s.created).reversed()).map(Stack::copy).toList());
    }

    /** The IDs of stacks whose operation was under way. */
    public List<String> inProgress() {
        return state.read(book -> book.stacks.values().stream().filter(Stack::inProgress).map(s -> s.id).toList());
    }

    /** The value exported under this name in the account and Region. */
    public Optional<String> exported(String account, String region, String name) {
        return state.read(book -> book.stacks.values().stream()
                .filter(s -> s.account.equals(account) && s.region.equals(region) && !s.isDeleted())
                .flatMap(s -> s.outputs.stream()).filter(o -> o.exportName().equals(name))
                .map(Stack.Output::value).findFirst());
    }

    private static Optional<Stack> find(Book book, Call call, String nameOrId) {
        return book.stacks.values().stream()
                .filter(s -> s.account.equals(call.account()) && s.region.equals(call.region()))
                .filter(s -> s.id.equals(nameOrId) || s.name.equals(nameOrId) && !s.isDeleted()).findFirst();
    }

    /** Sets a stack's status and writes the event. */
    public void mark(Stack stack, String status, String reason) {
        stack.status = status;
        stack.reason = reason;
        event(stack, new Event(UUID.randomUUID().toString(), stack.name, stack.id, "AWS::CloudFormation::Stack",
                world.clock().instant(), status, reason, "", stack.token));
    }

    /** Sets a resource's status and writes the event. */
    public void mark(Stack stack, Resource resource, String status, String reason) {
        resource.status = status;
        resource.reason = reason;
        resource.changed = world.clock().instant();
        String id = resource.logicalId + "-" + status + "-" + resource.changed;
        event(stack, new Event(id, resource.logicalId, resource.physicalId, resource.type, resource.changed, status,
                reason, resource.properties, stack.token));
    }

    private static void event(Stack stack, Event event) {
        stack.events.add(event);
    }

    public void add(ChangeSet set) {
        state.change(book -> book.changeSets.put(set.id, set));
    }

    public void remove(ChangeSet set) {
        state.change(book -> book.changeSets.remove(set.id));
    }

    /** Removes every change set of a stack. */
    public void removeChangeSets(String stackId) {
        state.change(book -> book.changeSets.values().removeIf(set -> set.stackId.equals(stackId)));
    }

    /** The change sets of a stack, in the order of their making. */
    public List<ChangeSet> changeSets(String stackId) {
        return state.read(book -> new ArrayList<>(book.changeSets.values().stream()
                .filter(set -> set.stackId.equals(stackId)).toList()));
    }

    /** The change set with this ID, or with this name for this stack; AWS's error if there is none. */
    public ChangeSet changeSet(Call call, String nameOrId, String stack) {
        return state.read(book -> book.changeSets.values().stream()
                .filter(set -> set.stackId.startsWith("arn:") && set.stackId.contains(":" + call.account() + ":"))
                .filter(set -> set.id.equals(nameOrId) || set.name.equals(nameOrId)
                        && (set.stackName.equals(stack) || set.stackId.equals(stack)))
                .findFirst().orElseThrow(() -> new AwsError(404, "ChangeSetNotFound",
                        "ChangeSet [" + nameOrId + "] does not exist")));
    }

    public void change(ChangeSet set, Consumer<ChangeSet> change) {
        state.change(book -> change.accept(set));
    }

    /** Forgets a stack that was never more than a review. */
    public void forget(String id) {
        state.change(book -> book.stacks.remove(id));
    }
}
