// The one place where the browsers' manifests differ.

/** Match patterns of the hosts that are read without asking again: each with all its subdomains. */
export function matchPatterns(hosts) {
  return hosts.map((host) => `*://*.${host}/*`);
}

/** Chrome's manifest: the one at the top of the repository, with the generated list of sites and the package's version. */
export function chromeManifest(manifest, { hosts, version }) {
  return {
    ...manifest,
    version,
    // The second and third content script are injected by the background, which `content_scripts` alone does not allow in Chrome.
    host_permissions: matchPatterns(hosts),
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches: matchPatterns(hosts) })),
  };
}

/** Firefox's manifest, derived from Chrome's. */
export function firefoxManifest(manifest) {
  const { minimum_chrome_version, side_panel, background, ...rest } = manifest;
  return {
    ...rest,
    permissions: rest.permissions.filter((permission) => permission !== 'sidePanel'),
    // Firefox has event pages instead of service workers.
    background: { scripts: [background.service_worker] },
    // `use_dynamic_url` is ignored by Firefox; its card origin is random for each installation already.
    web_accessible_resources: rest.web_accessible_resources?.map(({ use_dynamic_url, ...entry }) => entry),
    ...(side_panel ? {
      sidebar_action: { default_panel: side_panel.default_path, default_title: rest.name, default_icon: rest.icons, open_at_install: false },
    } : {}),
    browser_specific_settings: {
      gecko: {
        id: 'sourcelight@see-who-says-so',
        // The data-collection key is understood on desktop and Android from 142.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
