package com.activeeye.workbench.sandbox.internal.http;

/** Names for faults: the operation as its API calls it, also for s3, whose wire protocol has no names. */
final class OperationNames {

    private OperationNames() {
    }

    static String of(Call call) {
        if (!(call.service().protocol() instanceof RestXmlProtocol)) {
            return call.operation();
        }
        return switch (call.http().method()) {
            case "GET" -> call.http().path().indexOf('/', 1) > 0 ? "GetObject" : "ListObjectsV2";
            case "HEAD" -> call.http().path().indexOf('/', 1) > 0 ? "HeadObject" : "HeadBucket";
            case "PUT" -> call.http().path().indexOf('/', 1) > 0 ? "PutObject" : "PutBucket";
            default -> call.http().method();
        };
    }
}
