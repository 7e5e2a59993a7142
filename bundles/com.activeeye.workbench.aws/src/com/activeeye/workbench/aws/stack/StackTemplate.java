package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.fault.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The template of the role stack: the one that is shipped, one that a stack has, or one at an address. */
public sealed interface StackTemplate {

    /** The template that is shipped. */
    StackTemplate SHIPPED = new Shipped();

    /** The guide's address for commercial environments. */
    String COMMERCIAL_URL =
            "https://activeeye-cloudformation-templates.s3.amazonaws.com/activeeye-read-cloudtrail.yaml";

    /** The guide's address for government environments. */
    String GOVERNMENT_URL =
            "https://activeeye-cloudformation-templates.s3-us-gov-west-1.amazonaws.com/activeeye-read-cloudtrail.yaml";

    /** The template that is shipped with the workbench. */
    record Shipped() implements StackTemplate {

        /** The template's text. */
        public String text() {
            try (InputStream in = Shipped.class.getResourceAsStream("activeeye-read-cloudtrail.yaml")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A template that a stack has, or had.
     *
     * @param text the template's text
     */
    record Held(String text) implements StackTemplate {
    }

    /**
     * A template at an address.
     *
     * @param url an https URL of an object in S3, which CloudFormation reads
     */
    record At(String url) implements StackTemplate {
        /**
         * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind INVALID_INPUT when it is no https
         *         URL
         */
        public At {
            if (!isHttps(url)) {
                throw StackTexts.fault(FaultKind.INVALID_INPUT, "url.invalid", url);
            }
        }

        private static boolean isHttps(String url) {
            try {
                URI uri = URI.create(url);
                return "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                        && uri.getHost() != null;
            } catch (IllegalArgumentException notAUrl) {
                return false;
            }
        }
    }

    /**
     * The guide's address in a partition.
     *
     * @param partition for example {@code aws-us-gov}
     * @return the address; empty where the guide has none
     */
    static Optional<String> guideUrl(String partition) {
        return switch (partition) {
            case "aws" -> Optional.of(COMMERCIAL_URL);
            case "aws-us-gov" -> Optional.of(GOVERNMENT_URL);
            default -> Optional.empty();
        };
    }

    /**
     * Whether two forms of the shipped template make the same stack of the same parameters: a customer who is handed
     * the template off gets it with the values as defaults, which count only where a parameter is not given, and
     * editors and mail programs change how its lines end.
     *
     * @param one a template's text
     * @param other another's
     * @return whether nothing but defaults of parameters and the ends of lines differs, if that
     */
    static boolean differInDefaultsOnly(String one, String other) {
        return withoutDefaults(one).equals(withoutDefaults(other));
    }

    private static String withoutDefaults(String template) {
        return template.replaceAll("[ \\t]*\\R", "\n").replaceAll("(?m)^    Default: .*\n", "").strip();
    }
}
