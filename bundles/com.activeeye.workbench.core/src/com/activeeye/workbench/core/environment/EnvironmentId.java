package com.activeeye.workbench.core.environment;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where AWS is: the built-in sandbox, AWS itself, or an endpoint that speaks its protocols. */
public sealed interface EnvironmentId {
    /** The built-in sandbox, which the first start uses. */
    EnvironmentId SANDBOX = new Sandbox();
    /** AWS itself, by the profiles of the machine. */
    EnvironmentId AWS = new Aws();

    /** The text that names it on the command line: {@code sandbox}, {@code aws} or a URL. */
    String text();

    /** The folder of the workspace that keeps what is recorded for it. */
    String folder();

    /** The built-in sandbox. */
    record Sandbox() implements EnvironmentId {
        @Override
        public String text() {
            return "sandbox";
        }

        @Override
        public String folder() {
            return "sandbox";
        }
    }

    /** AWS itself. */
    record Aws() implements EnvironmentId {
        @Override
        public String text() {
            return "aws";
        }

        @Override
        public String folder() {
            return "aws";
        }
    }

    /**
     * An endpoint that all services are reached at.
     *
     * @param uri an http or https URL without user, query or fragment
     */
    record Endpoint(URI uri) implements EnvironmentId {
        @Override
        public String text() {
            return uri.toString();
        }

        @Override
        public String folder() {
            String port = uri.getPort() < 0 ? "" : "-" + uri.getPort();
            String host = uri.getHost().replaceAll("[^A-Za-z0-9.-]", "_");
            return "endpoint-" + host.toLowerCase(Locale.ROOT) + port;
        }
    }

    /**
     * Reads an environment as typed.
     *
     * @param typed {@code sandbox}, {@code aws}, or an http or https URL
     * @return the environment
     * @throws WorkbenchException of kind INVALID_INPUT for anything else
     */
    static EnvironmentId parse(String typed) {
        String text = typed.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "sandbox" -> SANDBOX;
            case "aws" -> AWS;
            default -> new Endpoint(endpoint(text));
        };
    }

    private static URI endpoint(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException notAUrl) {
            // Falls through: told in one sentence with the cases above.
        }
        throw WorkbenchException.invalid(Texts.beside(EnvironmentId.class).get("environment.unknown", text), "");
    }
}
