package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** DeleteObjects: many keys in one call, each allowed or denied by itself. */
final class BulkDelete {
    private final S3Access access;
    private final ObjectWrites writes;

    BulkDelete(S3Access access, ObjectWrites writes) {
        this.access = access;
        this.writes = writes;
    }

    Reply run(S3Call call) throws IOException {
        Bucket bucket = access.bucket(call);
        Element root = Xml.parse(call.http().body(), "Delete");
        List<String> keys = Xml.children(root, "Object").stream().map(one -> Xml.text(one, "Key")).toList();
        if (keys.isEmpty() || keys.size() > 1000) {
            throw Xml.malformed();
        }
        Map<String, String> errors = new LinkedHashMap<>();
        keys.forEach(key -> delete(call, bucket, key, errors));
        boolean quiet = Xml.text(root, "Quiet").equals("true");
        return Reply.xmlDocument("DeleteResult", S3Service.NAMESPACE, xml -> keys.forEach(key -> {
            if (errors.containsKey(key)) {
                xml.nest("Error", error -> error.element("Key", key).element("Code", "AccessDenied")
                        .element("Message", errors.get(key)));
            } else if (!quiet) {
                xml.nest("Deleted", deleted -> deleted.element("Key", key));
            }
        }));
    }

    private void delete(S3Call call, Bucket bucket, String key, Map<String, String> errors) {
        try {
            access.require(call.call().caller(), bucket, "s3:DeleteObject", key, call.call().context());
            writes.delete(call, bucket, key);
        } catch (AwsError e) {
            errors.put(key, e.getMessage());
        }
    }
}
