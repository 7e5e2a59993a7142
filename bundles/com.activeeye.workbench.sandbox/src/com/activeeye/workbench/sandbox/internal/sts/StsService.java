package com.activeeye.workbench.sandbox.internal.sts;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.QueryProtocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.iam.IamService;
import com.activeeye.workbench.sandbox.internal.world.Credential;
import com.activeeye.workbench.sandbox.internal.world.World;

/** STS: who a caller is, and temporary credentials. */
public final class StsService extends OperationService {
    private static final Protocol PROTOCOL = new QueryProtocol("https://sts.amazonaws.com/doc/2011-06-15/",
            "2011-06-15");
    private static final int SESSION_DEFAULT = 43_200;
    private static final int SESSION_LONGEST = 129_600;

    private final World world;

    public StsService(World world, IamService iam) {
        super("sts", PROTOCOL);
        this.world = world;
        operations.on("GetCallerIdentity", this::identity).on("GetSessionToken", this::sessionToken)
                .on("GetAccessKeyInfo", this::keyInfo).on("AssumeRole", new AssumeRole(world, iam)::run);
    }

    /** Needs no permission, and no policy can deny it. */
    private Reply identity(Call call) {
        Principal who = call.caller();
        return Reply.xml(xml -> xml.element("Arn", who.arn()).element("UserId", who.userId())
                .element("Account", who.accountId()));
    }

    private Reply sessionToken(Call call) {
        if (call.caller().kind() == Principal.Kind.ROLE_SESSION) {
            throw new AwsError(403, "AccessDenied", "Cannot call GetSessionToken with session credentials");
        }
        int seconds = Sessions.seconds(call.query(), SESSION_DEFAULT, SESSION_LONGEST);
        Credential key = world.keys().issueSession(call.caller(), Duration.ofSeconds(seconds));
        return Reply.xml(xml -> write(xml, key));
    }

    private Reply keyInfo(Call call) {
        String id = call.query().required("AccessKeyId");
        world.require(call, "sts:GetAccessKeyInfo", "*");
        String account = world.keys().find(id).map(key -> key.principal().accountId())
                .orElseThrow(() -> AwsError.bad("ValidationError", "Invalid AccessKeyId: " + id));
        return Reply.xml(xml -> xml.element("Account", account));
    }

    static void write(XmlWriter xml, Credential key) {
        xml.nest("Credentials", c -> c.element("AccessKeyId", key.accessKeyId())
                .element("SecretAccessKey", key.secretAccessKey()).element("SessionToken", key.sessionToken())
                .element("Expiration", key.expiration().truncatedTo(ChronoUnit.SECONDS)));
    }
}
