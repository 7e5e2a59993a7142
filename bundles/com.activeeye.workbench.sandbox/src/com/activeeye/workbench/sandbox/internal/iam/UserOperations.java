package com.activeeye.workbench.sandbox.internal.iam;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.Credential;

/** IAM's operations on users and their access keys; without a UserName most speak of the caller. */
final class UserOperations {
    private final Users users;
    private final Gate gate;

    UserOperations(Users users, Gate gate) {
        this.users = users;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("CreateUser", this::create).on("GetUser", this::get).on("ListUsers", this::list)
                .on("DeleteUser", this::delete).on("CreateAccessKey", this::createKey)
                .on("ListAccessKeys", this::listKeys).on("DeleteAccessKey", this::deleteKey);
    }

    private Reply create(Call call) {
        QueryParameters query = call.query();
        String name = query.required("UserName");
        gate.check(call, Gate.arn(call, "user" + Names.path(query.get("Path")) + name));
        User user = users.create(call.account(), call.partition(), query.get("Path"), name, Tags.of(query));
        return Reply.xml(xml -> xml.nest("User", u -> {
            IamXml.user(u, user);
            IamXml.tags(u, user.tags());
        }));
    }

    private String allowed(Call call) {
        String name = call.query().get("UserName");
        if (name.isEmpty() && call.caller().kind() == Principal.Kind.USER) {
            name = call.caller().name();
        }
        if (name.isEmpty()) {
            throw AwsError.bad("ValidationError", "Must specify userName when calling with non-User credentials");
        }
        gate.identity(call, Identity.Sort.USER, name, users.find(call.account(), name));
        return name;
    }

    private Reply get(Call call) {
        User user = users.get(call.account(), allowed(call));
        return Reply.xml(xml -> xml.nest("User", u -> {
            IamXml.user(u, user);
            IamXml.tags(u, user.tags());
        }));
    }

    private Reply list(Call call) {
        gate.check(call, Gate.arn(call, "user/"));
        String prefix = call.query().get("PathPrefix");
        List<User> found = users.list(call.account()).stream().filter(u -> u.path().startsWith(prefix)).toList();
        Page<User> page = Page.of(found, call.query());
        return Reply.xml(xml -> page.write(xml, "Users", IamXml::user));
    }

    private Reply delete(Call call) {
        call.query().required("UserName");
        users.delete(call.account(), allowed(call));
        return Reply.empty();
    }

    private Reply createKey(Call call) {
        String name = allowed(call);
        Credential key = users.createKey(call.account(), name);
        User user = users.get(call.account(), name);
        return Reply.xml(xml -> xml.nest("AccessKey", k -> k.element("UserName", user.name())
                .element("AccessKeyId", key.accessKeyId()).element("Status", "Active")
                .element("SecretAccessKey", key.secretAccessKey())
                .element("CreateDate", IamXml.date(user.keys().getLast().created()))));
    }

    private Reply listKeys(Call call) {
        User user = users.get(call.account(), allowed(call));
        Page<User.AccessKey> page = Page.of(user.keys(), call.query());
        return Reply.xml(xml -> page.write(xml, "AccessKeyMetadata", (k, key) -> k.element("UserName", user.name())
                .element("AccessKeyId", key.id()).element("Status", "Active")
                .element("CreateDate", IamXml.date(key.created()))));
    }

    private Reply deleteKey(Call call) {
        users.deleteKey(call.account(), allowed(call), call.query().required("AccessKeyId"));
        return Reply.empty();
    }
}
