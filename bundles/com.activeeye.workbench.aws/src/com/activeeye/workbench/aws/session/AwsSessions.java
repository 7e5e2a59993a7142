package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.workspace.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sessions of one environment, each made once: the operator in each account, the pod, and the read roles.
 *
 * <p>All methods may be called from any thread, and ask AWS the first time: wrap them in
 * {@link AwsFaults#call(String, com.activeeye.workbench.core.progress.Progress, java.util.function.Supplier)} where a
 * user may want to cancel.
 */
public final class AwsSessions implements AutoCloseable {
    private sealed interface Key {
        record Standard() implements Key {
        }

        record Operator(AccountId account, Optional<Access> access) implements Key {
        }

        record PodProfile(String profile) implements Key {
        }

        record ReadRole(String roleArn, String externalId, Pod pod) implements Key {
        }
    }

    private final Map<Key, AwsSession> sessions = new ConcurrentHashMap<>();
    // Somebody may be in the middle of a call with a session that is not wanted any more: it is closed at the end.
    private final List<AwsSession> retired = new CopyOnWriteArrayList<>();
    private final AwsEnvironment environment;
    private final Catalog catalog;

    /**
     * Sessions of an environment.
     *
     * @param environment where AWS is
     * @param catalog tells how the operator acts in each account
     */
    public AwsSessions(AwsEnvironment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
    }

    /** Where AWS is. */
    public AwsEnvironment environment() {
        return environment;
    }

    /**
     * The operator's session in an account.
     *
     * @param account the account, for example the one that owns a bucket
     * @return a session whose identity is in that account
     * @throws WorkbenchException of kind DENIED when what is recorded for the account leads into another one; any kind
     *         when AWS cannot be asked
     */
    public AwsSession operator(AccountId account) {
        Optional<Access> access = catalog.access(account);
        String profile = access.map(Access::profile).orElse("");
        AwsSession session = sessions.computeIfAbsent(new Key.Operator(account, access), key -> new AwsSession(
                environment, environment.operator(account, access), profile, operatorRegion(access, profile)));
        return checked(session, account, SessionTexts.get("operator.elsewhere.todo", account.digits()));
    }

    private String operatorRegion(Optional<Access> access, String profile) {
        String region = environment.region(profile);
        return access.map(Access::roleArn).filter(arn -> !arn.isEmpty())
                .map(arn -> AssumedRole.regionFor(arn, region)).orElse(region);
    }

    /**
     * The pod's session, before the pod is recorded.
     *
     * @param profile the profile that reaches the pod's account; empty for the environment's default
     * @return a session that nobody has checked yet
     */
    public AwsSession pod(String profile) {
        return sessions.computeIfAbsent(new Key.PodProfile(profile),
                key -> new AwsSession(environment, environment.pod(profile), profile));
    }

    /**
     * The pod's session.
     *
     * @param pod the pod as recorded
     * @return a session whose identity is in the pod's account
     * @throws WorkbenchException of kind DENIED when its profile leads into another account; any kind when AWS cannot
     *         be asked
     */
    public AwsSession pod(Pod pod) {
        return checked(pod(pod.profile()), pod.account(), SessionTexts.get("pod.elsewhere.todo"));
    }

    private static AwsSession checked(AwsSession session, AccountId account, String remedy) {
        Identity identity = session.identity();
        if (!identity.account().equals(account)) {
            throw new WorkbenchException(FaultKind.DENIED, SessionTexts.get("session.elsewhere", identity.arn(),
                    identity.account().digits(), account.digits()), remedy);
        }
        return session;
    }

    /**
     * A session as the read role of a credential, assumed by the pod with the credential's external ID and renewed
     * before it expires. Whether the role lets itself be assumed shows with the first call.
     *
     * @param credential names the bucket's account, and the external ID
     * @param pod whose principal assumes the role
     * @return the session
     * @throws WorkbenchException as {@link #pod(Pod)} does
     */
    public AwsSession readRole(ConnectorCredential credential, Pod pod) {
        AwsSession base = pod(pod);
        String roleArn = ReadRole.arn(credential);
        return sessions.computeIfAbsent(new Key.ReadRole(roleArn, credential.externalId(), pod),
                key -> new AwsSession(environment, ReadRole.credentials(base.sts(pod.homeRegion()), roleArn,
                        credential.externalId()), pod.profile(), pod.homeRegion()));
    }

    /**
     * A session of its own as the read role of a credential, assumed anew at its first call: a change of the role shows
     * at once, which it need not in {@link #readRole}.
     *
     * @param credential names the bucket's account, and the external ID
     * @param pod whose principal assumes the role
     * @return the session, to be closed
     * @throws WorkbenchException as {@link #pod(Pod)} does
     */
    public AwsSession assume(ConnectorCredential credential, Pod pod) {
        return new AwsSession(environment, ReadRole.credentials(pod(pod).sts(pod.homeRegion()),
                ReadRole.arn(credential), credential.externalId()), pod.profile(), pod.homeRegion());
    }

    /** The environment's default session, which nobody has checked yet. */
    public AwsSession standard() {
        return sessions.computeIfAbsent(new Key.Standard(),
                key -> new AwsSession(environment, environment.standard(), ""));
    }

    /**
     * As whom the environment's default identity is seen.
     *
     * @throws WorkbenchException when there is none, its login has expired, or AWS cannot be reached
     */
    public Identity whoAmI() {
        return standard().identity();
    }

    /** Forgets all sessions, after an access, a profile or a login has changed; those in use go on to work. */
    public void invalidate() {
        for (Key key : new ArrayList<>(sessions.keySet())) {
            Optional.ofNullable(sessions.remove(key)).ifPresent(retired::add);
        }
    }

    @Override
    public void close() {
        invalidate();
        retired.forEach(AwsSession::close);
        retired.clear();
    }
}
