package com.activeeye.workbench.ingest.notification;

import java.io.IOException;
import java.net.URI;

/** Fetches the certificates that SNS signs with. */
@FunctionalInterface
public interface CertificateSource {
    /**
     * Fetches a certificate.
     *
     * @param address an address that was found to be SNS's
     * @return the certificate, PEM or DER
     * @throws IOException when there is no answer
     */
    byte[] fetch(URI address) throws IOException;
}
