import { createServer, type Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers asked for when somebody reads the metrics; their names become labels, and come from closed lists. */
export interface Measured {
  /** Connections to the database by pool and state. */
  connections(): Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Deliveries of this process: running now, and by how they ended. */
  deliveries(): Readonly<Record<string, number>>;
}

/** Prometheus metrics of this process, on a port of their own. Labels name routes and states, never ids or persons. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(measured: Measured) {
    // among them the delay of the event loop, memory, and processor time
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'zonekeeper_http_request_seconds',
      help: 'Duration of HTTP requests by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [this.registry],
    });
    this.watch(measured);
  }

  private watch({ connections, deliveries }: Measured): void {
    new Gauge({
      name: 'zonekeeper_database_connections',
      help: 'Database connections by pool and state; waiting are requests for one',
      labelNames: ['pool', 'state'],
      registers: [this.registry],
      collect() {
        for (const [pool, states] of Object.entries(connections()))
          for (const [state, n] of Object.entries(states)) this.set({ pool, state }, n);
      },
    });
    new Gauge({
      name: 'zonekeeper_deliveries',
      help: 'Deliveries of this process: running now, and since its start by how they ended',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        for (const [state, n] of Object.entries(deliveries())) this.set({ state }, n);
      },
    });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** Answers the address. @throws when the port is taken */
  async listen(port: number, host: string): Promise<string> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics' || request.method !== 'GET') {
        response.writeHead(404).end();
        return;
      }
      void this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await bound(server, port, host);
    server.unref();
    const { address, port: taken } = server.address() as AddressInfo;
    return `http://${isIPv6(address) ? `[${address}]` : address}:${taken}`;
  }
}

const bound = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
