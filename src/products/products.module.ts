import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { ProductController } from './product.controller.ts';
import { Products } from './product.service.ts';

@Module({ imports: [AgreementsModule], controllers: [ProductController], providers: [Products], exports: [Products] })
export class ProductsModule {}
