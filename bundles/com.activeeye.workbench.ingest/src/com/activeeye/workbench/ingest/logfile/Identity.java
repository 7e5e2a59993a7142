package com.activeeye.workbench.ingest.logfile;

/**
 * Who made a call, as a record's {@code userIdentity} tells it (AWS, "CloudTrail userIdentity element"); what it does
 * not tell is empty.
 *
 * @param arn the ARN
 * @param account the account
 * @param accessKeyId the access key that signed the call
 * @param name a name that people recognise: a user, a role and its session, root, or a service
 */
record Identity(String arn, String account, String accessKeyId, String name) {
    /** Of a record that does not tell. */
    static final Identity NONE = new Identity("", "", "", "");

    /** The fields of a {@code userIdentity} that are made use of. */
    enum Field {
        TYPE("type"),
        ARN("arn"),
        ACCOUNT("accountId"),
        ACCESS_KEY("accessKeyId"),
        USER_NAME("userName"),
        PRINCIPAL("principalId"),
        INVOKED_BY("invokedBy"),
        OTHER("");

        static final FieldTable<Field> BY_NAME = new FieldTable<>(OTHER, new Field[0]);

        static {
            for (Field field : values()) {
                if (field != OTHER) {
                    BY_NAME.add(field.fieldName, field);
                }
            }
        }

        private final String fieldName;

        Field(String fieldName) {
            this.fieldName = fieldName;
        }
    }

    /** The identity with these fields, in the order of {@link Field}. */
    static Identity of(String[] fields) {
        String arn = fields[Field.ARN.ordinal()];
        return new Identity(arn, fields[Field.ACCOUNT.ordinal()], fields[Field.ACCESS_KEY.ordinal()],
                name(fields, arn));
    }

    private static String name(String[] fields, String arn) {
        String userName = fields[Field.USER_NAME.ordinal()];
        String principal = fields[Field.PRINCIPAL.ordinal()];
        String invokedBy = fields[Field.INVOKED_BY.ordinal()];
        // "role/session" of "arn:aws:sts::…:assumed-role/role/session".
        String afterSlash = arn.substring(arn.indexOf('/') + 1);
        return switch (fields[Field.TYPE.ordinal()]) {
            case "Root" -> "root";
            case "AWSService" -> firstOf(invokedBy, principal);
            case "IAMUser" -> firstOf(userName, afterSlash, principal);
            case "AssumedRole", "Role", "FederatedUser" -> firstOf(afterSlash, userName, principal);
            default -> firstOf(userName, afterSlash, invokedBy, principal, fields[Field.ACCOUNT.ordinal()]);
        };
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
