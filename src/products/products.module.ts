import { Module, type OnModuleInit } from '@nestjs/common';
import { AgreementsModule, passOnWithAgreement } from '../agreements/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { ProductController } from './product.controller.ts';
import { Products } from './product.service.ts';

const living = `SELECT a.id FROM products a WHERE a.agreement_id = $1
  AND a.state IN ('draft', 'notified', 'launched', 'suspended') ORDER BY a.id`;

@Module({
  imports: [AgreementsModule, DataSharingModule],
  controllers: [ProductController],
  providers: [Products],
  exports: [Products],
})
export class ProductsModule implements OnModuleInit {
  constructor(private readonly reactions: Reactions) {}

  /** Products go on with the new operator of their agreement, who answers for them (Art. 19). */
  onModuleInit(): void {
    const statements = [`UPDATE products SET operator_id = $2 WHERE id IN (${living})`];
    passOnWithAgreement(this.reactions, [{ aggregate: 'product', ids: living, statements }]);
  }
}
