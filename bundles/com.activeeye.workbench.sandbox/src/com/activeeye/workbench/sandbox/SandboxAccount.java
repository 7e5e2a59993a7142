package com.activeeye.workbench.sandbox;

/**
 * An account of the sandbox with a long-term key of its operator, an IAM user with AdministratorAccess.
 *
 * @param id twelve digits
 * @param name the account's name
 * @param role what the account is for in the sandbox's world
 * @param accessKeyId the operator's access key
 * @param secretAccessKey its secret; never log it
 * @param homeRegion the region that the account's people work in
 */
public record SandboxAccount(String id, String name, Role role, String accessKeyId, String secretAccessKey,
        String homeRegion) {

    /** What an account is for. */
    public enum Role {
        /** The SOC's own account. */
        POD,
        /** The management account of the organisation. */
        MANAGEMENT,
        /** Holds the organisation trail's bucket. */
        LOG_ARCHIVE,
        /** A member of the organisation whose activity is logged. */
        MEMBER,
        /** An account on its own, with its own trail and bucket. */
        STANDALONE
    }

    @Override
    public String toString() {
        return name + " (" + id + ", " + role + ")";
    }
}
