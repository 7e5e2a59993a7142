package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.Urls;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** Writes IAM's resources as its answers have them; policy documents are percent-encoded there. */
final class IamXml {
    private IamXml() {
    }

    static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String document(String policy) {
        return Urls.encode(policy, false);
    }

    static void role(XmlWriter xml, Role role, String trust) {
        identity(xml, role);
        xml.element("CreateDate", date(role.created()))
                .element("AssumeRolePolicyDocument", document(trust))
                .element("MaxSessionDuration", role.maxSessionSeconds());
        if (!role.description().isEmpty()) {
            xml.element("Description", role.description());
        }
    }

    static void user(XmlWriter xml, User user) {
        identity(xml, user);
        xml.element("CreateDate", date(user.created()));
    }

    private static void identity(XmlWriter xml, Identity identity) {
        String title = identity.sort().title();
        xml.element("Path", identity.path()).element(title + "Name", identity.name())
                .element(title + "Id", identity.id()).element("Arn", identity.arn());
    }

    static void policy(XmlWriter xml, ManagedPolicy policy, int attachments) {
        xml.element("PolicyName", policy.name()).element("PolicyId", policy.id()).element("Arn", policy.arn())
                .element("Path", policy.path()).element("DefaultVersionId", policy.defaultVersion())
                .element("AttachmentCount", attachments).element("PermissionsBoundaryUsageCount", 0)
                .element("IsAttachable", true).element("CreateDate", date(policy.created()))
                .element("UpdateDate", date(policy.updated()));
        if (!policy.description().isEmpty()) {
            xml.element("Description", policy.description());
        }
    }

    /** A version; only GetPolicyVersion shows its document. */
    static void version(XmlWriter xml, ManagedPolicy policy, ManagedPolicy.Version version, boolean withDocument) {
        if (withDocument) {
            xml.element("Document", document(version.document()));
        }
        xml.element("VersionId", version.id())
                .element("IsDefaultVersion", version.id().equals(policy.defaultVersion()))
                .element("CreateDate", date(version.created()));
    }

    /** Tags in the order of their keys; nothing when there are none. */
    static void tags(XmlWriter xml, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            xml.members("Tags", new TreeMap<>(tags).entrySet(),
                    (tag, entry) -> tag.element("Key", entry.getKey()).element("Value", entry.getValue()));
        }
    }
}
