package com.activeeye.workbench.aws.handoff;

/** Where the AWS console of a partition is. */
final class Console {
    private Console() {
    }

    /**
     * The address of the console.
     *
     * @param partition for example {@code aws-us-gov}
     * @return an https URL without a slash at its end (AWS General Reference, "AWS Management Console")
     */
    static String of(String partition) {
        return switch (partition) {
            case "aws-us-gov" -> "https://console.amazonaws-us-gov.com";
            case "aws-cn" -> "https://console.amazonaws.cn";
            case "aws-eusc" -> "https://console.amazonaws-eusc.eu";
            default -> "https://console.aws.amazon.com";
        };
    }
}
